package org.khet.rules.checking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a piece's rows, with the rows they stand in. */
final class Keys implements Gathering.Share {
    private final int[] fields;
    private final @Nullable RowTest when;
    private final KeyTable.Halves key = new KeyTable.Halves();
    private int[] uppers = new int[64];
    private int[] lowers = new int[64];
    private int[] rows = new int[64];
    private int count;

    Keys(int[] fields, @Nullable RowTest when) {
        this.fields = fields;
        this.when = when;
    }

    @Override
    public void row(RowCells row) {
        if (when != null && !when.holds(row)) {
            return;
        }
        key.begin(0, 0);
        for (int field : fields) {
            if (row.state(field) != RowCells.VALUE) {
                return;
            }
            key.add(row.slots().chars(), row.slots().from(field), row.slots().to(field));
        }
        if (count == rows.length) {
            uppers = Arrays.copyOf(uppers, count * 2);
            lowers = Arrays.copyOf(lowers, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        uppers[count] = key.upper;
        lowers[count] = key.lower;
        rows[count++] = row.number();
    }

    int count() {
        return count;
    }

    /** The line on which the table met the key first, or 0 where this is the first. */
    int put(int i, KeyTable table, int line) {
        return table.put(uppers[i], lowers[i], line);
    }

    int row(int i) {
        return rows[i];
    }
}
