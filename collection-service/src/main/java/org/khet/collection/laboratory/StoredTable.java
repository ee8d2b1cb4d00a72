package org.khet.collection.laboratory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.rules.reading.Table;

/** A school's stored rows as a table titled by the fields' names; a chunk at a time is in memory. */
final class StoredTable implements Table {

    private final RecordStore records;
    private final String batch;
    private final List<String> columns;

    StoredTable(RecordStore records, String batch, List<String> columns) {
        this.records = records;
        this.batch = batch;
        this.columns = columns;
    }

    @Override
    public String format() {
        return "STORED";
    }

    @Override
    public Rows open() {
        return new StoredRows();
    }

    private final class StoredRows implements Rows {
        private List<StoredRow> chunk = List.of();
        private int nextChunk;
        private int at = -1;
        private boolean header;

        @Override
        public boolean next() {
            if (!header) {
                header = true;
                return true;
            }
            at++;
            if (at >= chunk.size()) {
                chunk = records.rows(batch, nextChunk++);
                at = 0;
            }
            return !chunk.isEmpty();
        }

        /** In the file too the header came first, so that its rows are numbered from 2 on. */
        @Override
        public int number() {
            return chunk.isEmpty() ? 1 : chunk.get(at).number();
        }

        @Override
        public int cells() {
            return columns.size();
        }

        @Override
        public @Nullable String cell(int i) {
            if (chunk.isEmpty()) {
                return columns.get(i);
            }
            var cell = Objects.requireNonNullElse(chunk.get(at).cell(columns.get(i)), "");
            return cell.isEmpty() ? null : cell;
        }

        @Override
        public void close() {
            chunk = List.of();
        }
    }
}
