package org.khet.collection.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.Removals;
import org.khet.collection.records.RowChanges;
import org.khet.collection.records.ShownCells;
import org.khet.collection.records.StoredRow;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSet;
import org.springframework.stereotype.Component;

/** Value-level history: versions never change, so what changed between two of them is worked out when it is asked. */
@Component
public class VersionChanges {
    /** Both versions are in memory to be compared; no school of the country has so many pupils. */
    public static final int MOST_ROWS = 6_000;

    private final RecordStore records;
    private final Removals removals;

    VersionChanges(RecordStore records, Removals removals) {
        this.records = records;
        this.removals = removals;
    }

    /** One change as it is shown, to those who see the rows as well: citizen IDs masked, as there. */
    record ChangeView(
            RowChanges.Kind kind,
            int row,
            @Nullable String keyMasked,
            @Nullable String field,
            @Nullable String titleTh,
            @Nullable String before,
            @Nullable String after,
            Instant at,
            String by,
            @Nullable String reason) {}

    /**
     * @throws ProblemException 404 where there is no such version, or none before it; 410 where the values of one were taken
     *     away for their age; 413 where it is too large
     */
    List<ChangeView> of(Submission submission, int number, DataSet dataSet) {
        var versions = submission.content().all();
        var after =
                versions.stream().filter(version -> version.number() == number).findFirst();
        var before = versions.stream()
                .filter(version -> version.number() == number - 1)
                .findFirst();
        if (after.isEmpty() || before.isEmpty()) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่มีรุ่นก่อนหน้าให้เปรียบเทียบ", "There is no version before it to compare with")
                    .build();
        }
        requireKept(before.get());
        requireKept(after.get());
        if (after.get().rows() > MOST_ROWS || before.get().rows() > MOST_ROWS) {
            throw ProblemException.of(CommonProblems.TOO_LARGE)
                    .detail("ข้อมูลมากเกินกว่าจะเปรียบเทียบทีละแถว", "Too many rows to compare one by one")
                    .build();
        }
        var showing = new ShownCells(dataSet);
        var said = Said.of(submission, after.get());
        return RowChanges.between(rows(before.get()), rows(after.get()), dataSet).stream()
                .map(change -> view(change, dataSet, showing, said))
                .toList();
    }

    /** How many records joined, left or changed; null where it would be too much to compare. The newer version is only a batch yet. */
    public StoredVersion.@Nullable ChangeCounts counts(
            StoredVersion before, String batch, int chunks, int rows, DataSet dataSet) {
        if (before.rows() > MOST_ROWS || rows > MOST_ROWS) {
            return null;
        }
        var changes = RowChanges.between(rows(before.batch(), before.recordChunks()), rows(batch, chunks), dataSet);
        return new StoredVersion.ChangeCounts(
                count(changes, RowChanges.Kind.ADDED),
                count(changes, RowChanges.Kind.REMOVED),
                count(changes, RowChanges.Kind.CHANGED));
    }

    private static int count(List<RowChanges.CellChange> changes, RowChanges.Kind kind) {
        return Math.toIntExact(changes.stream()
                .filter(change -> change.kind() == kind)
                .mapToInt(RowChanges.CellChange::row)
                .distinct()
                .count());
    }

    private void requireKept(StoredVersion version) {
        removals.find(version.batch()).ifPresent(removal -> {
            throw SubmissionProblems.valuesRemoved(version.number(), removal.at());
        });
    }

    private List<StoredRow> rows(StoredVersion version) {
        return rows(version.batch(), version.recordChunks());
    }

    private List<StoredRow> rows(String batch, int chunks) {
        var rows = new ArrayList<StoredRow>();
        for (var chunk = 0; chunk < chunks; chunk++) {
            rows.addAll(records.rows(batch, chunk));
        }
        return rows;
    }

    /** Who made the newer version, when and why. */
    private record Said(Instant at, String by, @Nullable String reason) {
        static Said of(Submission submission, StoredVersion version) {
            var reason = submission.history().stream()
                    .filter(entry -> entry.version() == version.number() && entry.note() != null)
                    .filter(entry -> entry.action() == SubmissionAction.RECEIVE)
                    .map(HistoryEntry::note)
                    .findFirst()
                    .orElse(null);
            return new Said(version.at(), version.by().name(), reason);
        }
    }

    private static ChangeView view(RowChanges.CellChange change, DataSet dataSet, ShownCells showing, Said said) {
        var key = dataSet.keyFields().isEmpty()
                ? null
                : showing.of(dataSet.keyFields().getLast(), change.key());
        var named = change.field();
        if (named == null) {
            return new ChangeView(
                    change.kind(), change.row(), key, null, null, null, null, said.at(), said.by(), said.reason());
        }
        var field = dataSet.field(named);
        return new ChangeView(
                change.kind(),
                change.row(),
                key,
                named,
                field.title(),
                showing.of(named, change.before()),
                showing.of(named, change.after()),
                said.at(),
                said.by(),
                said.reason());
    }
}
