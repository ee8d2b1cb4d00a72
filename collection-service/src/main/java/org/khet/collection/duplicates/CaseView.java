package org.khet.collection.duplicates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.duplicates.DuplicateCase.Told;
import org.khet.collection.submissions.Actor;

/**
 * A case in an answer; of another school, a school is told the name only.
 *
 * @param maskedId the pupil's ID, masked
 * @param ruling what the office decided; null where it has not
 * @param threads the conversations with the schools about it, of a school its own
 */
record CaseView(
        String id,
        String collectionId,
        String collectionTitleTh,
        CaseStatus status,
        String maskedId,
        List<SideView> sides,
        @Nullable RulingView ruling,
        List<Told> threads,
        Instant openedAt,
        Instant updatedAt) {

    /** One school's place in it. */
    record SideView(
            String schoolCode,
            String nameTh,
            @Nullable String grade,
            @Nullable String room,
            @Nullable Integer row,
            @Nullable Integer version) {}

    /** What the office decided. */
    record RulingView(
            Outcome outcome, @Nullable String keepsAt, List<String> among, String reason, String by, Instant at) {}

    /** @param by a name; the service's own acts are those of {@code system} */
    record EntryView(
            Instant at,
            String by,
            CaseEntry.Action action,
            List<String> schools,
            @Nullable String note) {

        static EntryView of(CaseEntry entry) {
            return new EntryView(entry.at(), name(entry.by()), entry.action(), entry.schools(), entry.note());
        }
    }

    /** Who looked behind the mask in this case. */
    record LookView(Instant at, String by, boolean office, String schoolCode, List<String> fields, String reason) {}

    /** A whole case: {@code found} is what its list shows of it. */
    record Whole(CaseView found, CaseFile file, List<LookView> looks, List<EntryView> history) {}

    /** @param onlyOf the school that asks; null for the office */
    static CaseView of(DuplicateCase known, @Nullable String onlyOf) {
        return new CaseView(
                known.id(),
                known.collectionId(),
                known.collectionTitleTh(),
                known.status(),
                known.maskedId(),
                known.sides().stream().map(side -> side(side, onlyOf)).toList(),
                ruling(known.ruling()),
                known.told().stream()
                        .filter(told -> onlyOf == null || told.schoolCode().equals(onlyOf))
                        .toList(),
                known.openedAt(),
                known.updatedAt());
    }

    private static SideView side(Side side, @Nullable String onlyOf) {
        return onlyOf == null || side.schoolCode().equals(onlyOf)
                ? new SideView(side.schoolCode(), side.nameTh(), side.grade(), side.room(), side.row(), side.version())
                : new SideView(side.schoolCode(), side.nameTh(), null, null, null, null);
    }

    private static @Nullable RulingView ruling(@Nullable Ruling made) {
        return made == null
                ? null
                : new RulingView(
                        made.outcome(), made.keepsAt(), made.among(), made.reason(), name(made.by()), made.at());
    }

    private static String name(Actor by) {
        return by.equals(Actor.SYSTEM) ? Actor.SYSTEM.id() : by.name();
    }
}
