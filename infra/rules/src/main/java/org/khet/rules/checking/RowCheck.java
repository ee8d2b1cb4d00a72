package org.khet.rules.checking;

import java.util.Map;
import org.khet.rules.dataset.Field;
import org.khet.rules.expression.Expression;

/** A check that needs one row and nothing else; keeps no state, so it may run on several threads. */
sealed interface RowCheck {
    CompiledRule rule();

    void check(RowCells row, Out out);

    /** A cell that is blank where it must not be, of the wrong form, or not in its list. */
    record State(CompiledRule rule, byte bad) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            for (int field : rule.fields()) {
                if (row.state(field) == bad) {
                    out.add(rule, field, row);
                }
            }
        }
    }

    record Length(CompiledRule rule) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            for (int field : rule.fields()) {
                if (row.state(field) == RowCells.VALUE && longer(row, field)) {
                    out.add(rule, field, row);
                }
            }
        }

        private static boolean longer(RowCells row, int f) {
            Field field = row.field(f);
            int units = row.slots().to(f) - row.slots().from(f);
            // Code units bound the code points, so the exact count is rarely needed.
            return field.maxLength() != null
                    && units > field.maxLength()
                    && row.slots().text(f).codePointCount(0, units) > field.maxLength();
        }
    }

    record Pattern(CompiledRule rule) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            for (int field : rule.fields()) {
                if (row.state(field) == RowCells.VALUE && !row.matchesPattern(field)) {
                    out.add(rule, field, row);
                }
            }
        }
    }

    record Condition(CompiledRule rule, RowTest test) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            if (test.verdict(row) == Expression.Verdict.FALSE) {
                out.add(rule, rule.field(), row);
            }
        }
    }

    /** Whoever was there in the previous round has the same values; told at the first field that differs. */
    record Unchanged(CompiledRule rule, int memory, int[] quantities) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            EarlierRows earlier = row.earlier();
            int then = earlier == null ? -1 : earlier.find(memory, row);
            for (int i = 0; earlier != null && then >= 0 && i < quantities.length; i++) {
                long before = earlier.value(memory, then, quantities[i]);
                long now = earlier.now(memory, row, quantities[i]);
                if (before != Memory.NONE && now != Memory.NONE && before != now) {
                    out.add(rule, rule.fields()[i], row);
                    return;
                }
            }
        }
    }

    /** A number of whoever was there in the previous round has moved no farther than it may. */
    record Step(CompiledRule rule, int memory, int quantity, int from, int to) implements RowCheck {
        @Override
        public void check(RowCells row, Out out) {
            EarlierRows earlier = row.earlier();
            int then = earlier == null ? -1 : earlier.find(memory, row);
            if (earlier == null || then < 0) {
                return;
            }
            long before = earlier.value(memory, then, quantity);
            long now = earlier.now(memory, row, quantity);
            if (before != Memory.NONE && now != Memory.NONE && (now - before < from || now - before > to)) {
                out.add(rule, rule.field(), row, Map.of("count", String.valueOf(now - before)));
            }
        }
    }
}
