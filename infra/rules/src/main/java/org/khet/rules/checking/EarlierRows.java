package org.khet.rules.checking;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of the previous round as far as rules compare them: hashes of whom and numbers for what, no text. Made by
 * {@link Checker#remember}; some 80 bytes a row.
 */
public final class EarlierRows {
    private final Plan plan;
    private final Recalled[] recalled;

    private static final class Recalled {
        private final Memory memory;
        private final KeyTable rows = new KeyTable();
        private long[] values = new long[64];
        private int count;

        private Recalled(Memory memory) {
            this.memory = memory;
        }

        private void add(RowCells row) {
            long key = memory.key(row);
            // Of two rows with one key the first is believed; the round before was told about the second.
            if (key == Memory.NONE || rows.put(key, count + 1) > 0) {
                return;
            }
            int size = memory.size();
            if ((count + 1) * size > values.length) {
                values = Arrays.copyOf(values, Math.max(values.length * 2, size));
            }
            for (int i = 0; i < size; i++) {
                values[count * size + i] = memory.value(row, i);
            }
            count++;
        }
    }

    EarlierRows(Plan plan) {
        this.plan = plan;
        List<Memory> memories = plan.memories();
        this.recalled = memories.stream().map(Recalled::new).toArray(Recalled[]::new);
    }

    void add(RowCells row) {
        for (Recalled one : recalled) {
            one.add(row);
        }
    }

    boolean of(Plan asked) {
        return plan == asked;
    }

    /** The row of the same key then, or -1. */
    int find(int memory, RowCells row) {
        long key = recalled[memory].memory.key(row);
        return key == Memory.NONE ? -1 : recalled[memory].rows.find(key) - 1;
    }

    long value(int memory, int row, int quantity) {
        Recalled one = recalled[memory];
        return one.values[row * one.memory.size() + quantity];
    }

    long now(int memory, RowCells row, int quantity) {
        return recalled[memory].memory.value(row, quantity);
    }
}
