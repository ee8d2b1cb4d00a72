package org.khet.collection.surroundings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.StoredVersion;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.reading.Table;

/** A stored version as the rules read tables: its header first, then its rows chunk by chunk, so no version is in memory whole. */
final class StoredTable implements Table {
    private final RecordStore records;
    private final StoredVersion version;
    private final DataSet dataSet;

    /** @param dataSet by which the version was checked */
    StoredTable(RecordStore records, StoredVersion version, DataSet dataSet) {
        this.records = records;
        this.version = version;
        this.dataSet = dataSet;
    }

    @Override
    public String format() {
        return "STORED";
    }

    @Override
    public Rows open() {
        return new Cursor();
    }

    private final class Cursor implements Rows {
        private int chunk = -1;
        private int at;
        private int number;
        private List<StoredRow> rows = List.of();
        private List<? extends @Nullable String> cells = List.of();

        @Override
        public boolean next() {
            if (number == 0) {
                number = 1;
                cells = dataSet.fields().stream().map(field -> field.title()).toList();
                return true;
            }
            while (at == rows.size()) {
                if (++chunk >= version.recordChunks()) {
                    return false;
                }
                rows = records.rows(version.batch(), chunk);
                at = 0;
            }
            cells = rows.get(at++).cells();
            number++;
            return true;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public int cells() {
            return cells.size();
        }

        @Override
        public @Nullable String cell(int i) {
            return cells.get(i);
        }

        @Override
        public void close() {
            rows = List.of();
        }
    }
}
