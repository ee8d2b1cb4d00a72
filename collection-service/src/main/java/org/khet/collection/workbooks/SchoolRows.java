package org.khet.collection.workbooks;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.StoredVersion;
import org.springframework.stereotype.Component;

/** The rows of a version as they came, unmasked, one chunk in memory at a time: only for those entitled to them. */
@Component
class SchoolRows {
    private final RecordStore records;

    SchoolRows(RecordStore records) {
        this.records = records;
    }

    void each(StoredVersion version, Consumer<StoredRow> reader) {
        for (var chunk = 0; chunk < version.recordChunks(); chunk++) {
            records.rows(version.batch(), chunk).forEach(reader);
        }
    }

    /** The fields that hold anything in any row. */
    Set<String> filled(StoredVersion version) {
        var filled = new HashSet<String>();
        each(version, row -> {
            for (var i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                if (cell != null && !cell.isEmpty()) {
                    filled.add(row.fields().get(i));
                }
            }
        });
        return filled;
    }

    /** The line of the first row, counted from 1; 2 where there is none. */
    int firstLine(StoredVersion version) {
        var rows = records.rows(version.batch(), 0);
        return rows.isEmpty() ? 2 : rows.getFirst().number();
    }
}
