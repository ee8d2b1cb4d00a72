package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.FieldType;

/** What of each row must be remembered until the next round: whom it is about, and some values as numbers. */
final class Memory {
    /** A value that was not there. */
    static final long NONE = Long.MIN_VALUE;

    /** A seed other than 0: a key of 13 digits is hashed too, so that no ID stands in what is remembered. */
    private static final long SEED = 0x6B68657432353638L;

    private final int[] keys;
    private final List<Quantity> quantities = new ArrayList<>();

    /** {@code facts} by the number of a code; null for the value itself. */
    record Quantity(int field, FieldType type, @Nullable String fact, Integer @Nullable [] facts) {
        private long of(RowCells row) {
            if (row.state(field) != RowCells.VALUE) {
                return NONE;
            }
            if (facts != null) {
                Integer number = facts[row.slots().code(field)];
                return number == null ? NONE : number;
            }
            return switch (type) {
                case INTEGER, DATE_BE -> row.slots().integer(field);
                case DECIMAL -> Double.doubleToLongBits(row.slots().decimal(field));
                case TEXT, CODE ->
                    KeyTable.key(
                            SEED,
                            row.slots().chars(),
                            row.slots().from(field),
                            row.slots().to(field));
            };
        }
    }

    Memory(int[] keys) {
        this.keys = keys;
    }

    boolean keyedBy(int[] wanted) {
        return Arrays.equals(keys, wanted);
    }

    /** The quantity's number. */
    int remember(Quantity wanted) {
        for (int i = 0; i < quantities.size(); i++) {
            Quantity known = quantities.get(i);
            if (known.field() == wanted.field() && java.util.Objects.equals(known.fact(), wanted.fact())) {
                return i;
            }
        }
        quantities.add(wanted);
        return quantities.size() - 1;
    }

    int size() {
        return quantities.size();
    }

    /** Whom the row is about, or {@link #NONE}. */
    long key(RowCells row) {
        long key = SEED;
        for (int field : keys) {
            if (row.state(field) != RowCells.VALUE) {
                return NONE;
            }
            key = KeyTable.key(
                    key,
                    row.slots().chars(),
                    row.slots().from(field),
                    row.slots().to(field));
        }
        return key;
    }

    long value(RowCells row, int quantity) {
        return quantities.get(quantity).of(row);
    }
}
