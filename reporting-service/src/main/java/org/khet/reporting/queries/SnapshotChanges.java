package org.khet.reporting.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;

/**
 * What is different in one snapshot against an earlier one.
 *
 * @param schools those that joined, left, were corrected or have another number of records, the largest change first
 * @param unchanged how many schools are the same
 * @param values records by value of the field asked for, in its usual order; empty where none was
 */
record SnapshotChanges(Side before, Side after, List<SchoolChange> schools, int unchanged, List<ValueChange> values) {

    record Side(String snapshotId, String titleTh, LocalDate referenceDate, int schools, long rows, String sha256) {
        private static Side of(Snapshot snapshot) {
            return new Side(
                    snapshot.id(),
                    snapshot.titleTh(),
                    snapshot.referenceDate(),
                    snapshot.schools(),
                    snapshot.rows(),
                    snapshot.sha256());
        }
    }

    /** How a school differs. */
    enum Kind {
        JOINED,
        LEFT,
        GREW,
        SHRANK,
        /** As many records, but others. */
        CORRECTED
    }

    record SchoolChange(String schoolCode, String schoolNameTh, Kind kind, int before, int after) {}

    record ValueChange(String value, String labelTh, long before, long after) {}

    /**
     * @param by the field whose values are compared, with how many records have each; empty for none
     */
    static SnapshotChanges of(
            Snapshot before, Snapshot after, Optional<QueryField> by, Map<String, Long> had, Map<String, Long> has) {
        var earlier = byCode(before);
        var later = byCode(after);
        var codes = new TreeMap<String, Member>(earlier);
        codes.putAll(later);
        var changes = new ArrayList<SchoolChange>();
        codes.forEach((code, member) ->
                change(member, earlier.get(code), later.get(code)).ifPresent(changes::add));
        changes.sort(Comparator.comparingInt((SchoolChange one) -> -Math.abs(one.after() - one.before()))
                .thenComparing(SchoolChange::schoolCode));
        return new SnapshotChanges(
                Side.of(before),
                Side.of(after),
                List.copyOf(changes),
                codes.size() - changes.size(),
                by.map(field -> values(field, had, has)).orElse(List.of()));
    }

    private static Optional<SchoolChange> change(Member school, @Nullable Member before, @Nullable Member after) {
        int had = before == null ? 0 : before.recordCount();
        int has = after == null ? 0 : after.recordCount();
        Kind kind;
        if (before == null) {
            kind = Kind.JOINED;
        } else if (after == null) {
            kind = Kind.LEFT;
        } else if (had != has) {
            kind = has > had ? Kind.GREW : Kind.SHRANK;
        } else if (before.recordsSha256().equals(after.recordsSha256())) {
            return Optional.empty();
        } else {
            kind = Kind.CORRECTED;
        }
        return Optional.of(new SchoolChange(school.schoolCode(), school.schoolNameTh(), kind, had, has));
    }

    private static List<ValueChange> values(QueryField field, Map<String, Long> had, Map<String, Long> has) {
        var all = new LinkedHashMap<String, Long>(had);
        all.putAll(has);
        return all.keySet().stream()
                .sorted(Values.order(field, Values.thai()))
                .map(value -> new ValueChange(
                        value.equals(Combination.NOTHING) ? "" : value,
                        Values.words(field, value),
                        had.getOrDefault(value, 0L),
                        has.getOrDefault(value, 0L)))
                .toList();
    }

    private static Map<String, Member> byCode(Snapshot snapshot) {
        return snapshot.members().stream().collect(Collectors.toMap(Member::schoolCode, Function.identity()));
    }
}
