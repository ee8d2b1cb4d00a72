package org.khet.collection.mending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.Found;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.importing.Checking;
import org.khet.collection.importing.Keeping;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.Scope;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.reading.TableBytes;
import org.khet.rules.text.FileSource;
import org.springframework.stereotype.Component;

/**
 * Checks all rows of a sheet after an edit, as a file of them would be checked. The rules take a few microseconds a row,
 * so this costs less than to keep what each kind of rule would have to remember, and cannot come out differently.
 */
@Component
class Recheck {
    private final Checking checking;

    Recheck(Checking checking) {
        this.checking = checking;
    }

    /**
     * What came out.
     *
     * @param row the edited row with its subject as the rules read it, and its analytic cells; null where it left
     * @param findings by row; 0 for what is about all rows
     */
    record Outcome(
            Checking.Checked checked,
            @Nullable StoredRow row,
            List<@Nullable String> figures,
            Map<Integer, List<StoredFinding>> findings,
            int count) {}

    /** @param before the sheet as it was: what its torn rows were found to be stays, but for the edited one */
    Outcome of(Scope scope, DataSet dataSet, Sheet before, Collection<StoredRow> rows, int edited) {
        var table = new SheetTable(dataSet, rows, row -> row != edited && before.torn(row));
        var kept = new Kept(before, edited);
        try (var bytes = new TableBytes(table)) {
            // Written out once, so that no worker waits for cells.
            var file = FileSource.of(bytes.readAllBytes());
            var checked = checking.check(scope, (checker, context, sink) -> checker.check(file, context, sink), kept);
            if (checked.summary().rows() != rows.size()) {
                throw MendingProblems.withoutSubject(edited);
            }
            return new Outcome(checked, kept.row, kept.figures, kept.findings, kept.count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Kept implements Keeping {
        private final Sheet before;
        private final int edited;
        private final Map<Integer, List<StoredFinding>> findings = new HashMap<>();
        private @Nullable StoredRow row;
        private List<@Nullable String> figures = List.of();
        private int count;

        Kept(Sheet before, int edited) {
            this.before = before;
            this.edited = edited;
        }

        @Override
        public boolean wants(int passing) {
            return passing == edited;
        }

        @Override
        public void row(StoredRow passing, List<@Nullable String> itsFigures) {
            row = passing;
            figures = itsFigures;
        }

        @Override
        public void finding(Found found, FindingIds ids) {
            var finding = found.named(ids);
            count++;
            var torn = finding.row() != edited && before.torn(finding.row());
            if (torn) {
                findings.put(finding.row(), before.findingsOf(finding.row()));
            } else {
                findings.computeIfAbsent(finding.row(), unseen -> new ArrayList<>())
                        .add(finding);
            }
        }
    }
}
