package org.khet.rules.checking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The keys of a piece's rows, with the rows they stand in. */
final class Keys implements Gathering.Share {
    private final int[] fields;
    private final @Nullable RowTest when;
    private long[] keys = new long[64];
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
        long key = 0;
        for (int field : fields) {
            if (row.state(field) != RowCells.VALUE) {
                return;
            }
            key = KeyTable.key(
                    key,
                    row.slots().chars(),
                    row.slots().from(field),
                    row.slots().to(field));
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
        }
        keys[count] = key;
        rows[count++] = row.number();
    }

    int count() {
        return count;
    }

    long key(int i) {
        return keys[i];
    }

    int row(int i) {
        return rows[i];
    }
}
