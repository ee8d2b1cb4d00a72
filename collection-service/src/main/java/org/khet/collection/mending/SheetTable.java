package org.khet.collection.mending;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.StoredRow;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.reading.Table;

/**
 * Rows as the rules read them: a header, then each row at the line it has in its file, so that texts which name a line
 * name the right one. Where a row left there is a blank line.
 *
 * @param torn rows whose cells did not fit their file's header: given a cell too many, so that it is found again
 */
record SheetTable(DataSet dataSet, Collection<StoredRow> rows, IntPredicate torn) implements Table {

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public Rows open() {
        return new Cursor(dataSet.fields().stream().map(Field::title).toList(), rows.iterator(), torn);
    }

    private static final class Cursor implements Rows {
        private final Iterator<StoredRow> left;
        private final IntPredicate torn;
        private List<? extends @Nullable String> cells;
        private int number;
        private int count;

        Cursor(List<String> header, Iterator<StoredRow> left, IntPredicate torn) {
            this.cells = header;
            this.count = header.size();
            this.left = left;
            this.torn = torn;
        }

        @Override
        public boolean next() {
            if (number == 0) {
                number = 1;
                return true;
            }
            if (!left.hasNext()) {
                return false;
            }
            var row = left.next();
            cells = row.cells();
            number = row.number();
            count = cells.size() + (torn.test(number) ? 1 : 0);
            return true;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public int cells() {
            return count;
        }

        @Override
        public @Nullable String cell(int i) {
            return i < cells.size() ? cells.get(i) : "?";
        }

        @Override
        public void close() {}
    }
}
