package org.khet.rules.checking;

import org.khet.rules.dataset.Field;
import org.khet.rules.expression.Expression;

/** A check that needs one row and nothing else; keeps no state, so it may run on several threads. */
sealed interface RowCheck {
    CompiledRule rule();

    void check(RowCells row, Findings out);

    /** A cell that is blank where it must not be, of the wrong form, or not in its list. */
    record State(CompiledRule rule, byte bad) implements RowCheck {
        @Override
        public void check(RowCells row, Findings out) {
            for (int field : rule.fields()) {
                if (row.state(field) == bad) {
                    out.add(rule, field, row);
                }
            }
        }
    }

    record Length(CompiledRule rule) implements RowCheck {
        @Override
        public void check(RowCells row, Findings out) {
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
        public void check(RowCells row, Findings out) {
            for (int field : rule.fields()) {
                if (row.state(field) == RowCells.VALUE && !row.matchesPattern(field)) {
                    out.add(rule, field, row);
                }
            }
        }
    }

    /** {@code reads} are the fields the expression looks at. */
    record Condition(CompiledRule rule, Expression expression, int[] reads) implements RowCheck {
        @Override
        public void check(RowCells row, Findings out) {
            if (verdict(row) == Expression.Verdict.FALSE) {
                out.add(rule, rule.field(), row);
            }
        }

        Expression.Verdict verdict(RowCells row) {
            for (int field : reads) {
                row.state(field);
            }
            return expression.evaluate(row.slots());
        }
    }
}
