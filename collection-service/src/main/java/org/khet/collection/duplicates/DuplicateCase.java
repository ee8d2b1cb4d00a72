package org.khet.collection.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregate;

/**
 * One ID that stands in the files of several schools of one collection.
 *
 * @param id made of collection and pupil, so that there can only be one
 * @param pupil keyed hash of the pupil's ID
 * @param token by which the pupil's rows are found
 * @param sides the schools that have the pupil now, by code
 * @param involved every school that ever had the pupil in this collection
 * @param ruling what the office decided; it stays decided should the pupil turn up again
 * @param history oldest first
 * @param told the conversations with the schools about it
 * @param applied whether every school's submission is known to show what follows from the case
 */
public record DuplicateCase(
        @BsonId String id,
        long version,
        String collectionId,
        String collectionTitleTh,
        String areaCode,
        CaseStatus status,
        String pupil,
        long token,
        String maskedId,
        List<Side> sides,
        List<String> involved,
        @Nullable Ruling ruling,
        List<CaseEntry> history,
        List<Told> told,
        boolean applied,
        Instant openedAt,
        Instant updatedAt)
        implements Aggregate {

    /** A pupil who comes and goes all day leaves no document that grows without end. */
    private static final int MOST_ENTRIES = 200;

    public DuplicateCase {
        sides = List.copyOf(sides);
        involved = List.copyOf(involved);
        history = history == null ? List.of() : List.copyOf(history);
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** The thread in which one school is advised. */
    public record Told(String schoolCode, String threadId) {}

    /** A pupil without the pupil's ID. */
    record Pupil(String hash, long token, String maskedId) {}

    static DuplicateCase open(
            String id,
            String collectionId,
            String collectionTitleTh,
            String areaCode,
            Pupil pupil,
            List<Side> sides,
            Instant at) {
        var schools = codes(sides);
        return new DuplicateCase(
                id,
                0,
                collectionId,
                collectionTitleTh,
                areaCode,
                CaseStatus.OPEN,
                pupil.hash(),
                pupil.token(),
                pupil.maskedId(),
                sides,
                schools,
                null,
                List.of(new CaseEntry(at, Actor.SYSTEM, CaseEntry.Action.OPENED, schools, null)),
                List.of(),
                true,
                at,
                at);
    }

    /** @param action what is written down of it; null for another row of the same schools */
    DuplicateCase seen(CaseStatus then, List<Side> now, CaseEntry.@Nullable Action action, Instant at) {
        return with(
                then,
                now,
                ruling,
                action == null ? history : written(new CaseEntry(at, Actor.SYSTEM, action, codes(now), null)),
                told,
                ruling == null,
                at);
    }

    DuplicateCase decided(Ruling made) {
        var entry = new CaseEntry(made.at(), made.by(), CaseEntry.Action.DECIDED, schoolCodes(), made.reason());
        return with(CaseRules.status(made, sides), sides, made, written(entry), told, false, made.at());
    }

    DuplicateCase advised(List<Told> threads, Actor by, Instant at) {
        var entry = new CaseEntry(at, by, CaseEntry.Action.ADVISED, schoolCodes(), null);
        return with(status, sides, ruling, written(entry), threads, applied, at);
    }

    DuplicateCase appliedEverywhere() {
        return with(status, sides, ruling, history, told, true, updatedAt);
    }

    /** Whether the office decided that this school is to take the pupil out. */
    boolean against(String schoolCode) {
        return ruling != null && ruling.against(schoolCode);
    }

    Optional<Side> side(String schoolCode) {
        return sides.stream()
                .filter(side -> side.schoolCode().equals(schoolCode))
                .findFirst();
    }

    List<String> schoolCodes() {
        return codes(sides);
    }

    private DuplicateCase with(
            CaseStatus then,
            List<Side> now,
            @Nullable Ruling decided,
            List<CaseEntry> entries,
            List<Told> threads,
            boolean done,
            Instant at) {
        var all = new TreeSet<>(involved);
        all.addAll(codes(now));
        return new DuplicateCase(
                id,
                version,
                collectionId,
                collectionTitleTh,
                areaCode,
                then,
                pupil,
                token,
                maskedId,
                now,
                List.copyOf(all),
                decided,
                entries,
                threads,
                done,
                openedAt,
                at);
    }

    private List<CaseEntry> written(CaseEntry entry) {
        var all = new ArrayList<>(history);
        all.add(entry);
        if (all.size() > MOST_ENTRIES) {
            all.remove(1);
        }
        return all;
    }

    static List<String> codes(List<Side> sides) {
        return sides.stream().map(Side::schoolCode).distinct().sorted().toList();
    }
}
