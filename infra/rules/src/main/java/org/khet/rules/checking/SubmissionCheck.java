package org.khet.rules.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Check;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Expression;
import org.khet.rules.expression.Slots;
import org.khet.rules.expression.Words;

/** A check that needs all rows; holds the state of one run. */
sealed interface SubmissionCheck {
    CompiledRule rule();

    static SubmissionCheck of(CompiledRule rule, RowCheck.@Nullable Condition condition, @Nullable Codes codes) {
        if (rule.rule().check() instanceof Check.Unique) {
            return new Unique(rule, condition, new KeyTable());
        }
        if (rule.rule().check() instanceof Check.Tally && condition != null) {
            return new Tally(rule, condition, new long[1]);
        }
        return new Counts(rule, Objects.requireNonNull(codes), new int[codes.size()]);
    }

    void row(RowCells row, Findings out);

    default void end(CheckContext context, Findings out) {}

    /** No two rows with the same key; told at the later one. */
    record Unique(CompiledRule rule, RowCheck.@Nullable Condition when, KeyTable keys) implements SubmissionCheck {
        @Override
        public void row(RowCells row, Findings out) {
            if (when != null && when.verdict(row) != Expression.Verdict.TRUE) {
                return;
            }
            Slots slots = row.slots();
            long key = 0;
            for (int field : rule.fields()) {
                if (row.state(field) != RowCells.VALUE) {
                    return;
                }
                key = KeyTable.key(key, slots.chars(), slots.from(field), slots.to(field));
            }
            int first = keys.put(key, row.number());
            if (first > 0) {
                out.add(rule, rule.field(), row, Map.of("first", String.valueOf(first)));
            }
        }
    }

    /** Rows by code, against the school's grades or the previous round; told once for each code. */
    record Counts(CompiledRule rule, Codes codes, int[] rows) implements SubmissionCheck {
        @Override
        public void row(RowCells row, Findings out) {
            int field = rule.field();
            if (row.state(field) == RowCells.VALUE) {
                rows[
                        codes.find(
                                row.slots().chars(),
                                row.slots().from(field),
                                row.slots().to(field))]++;
            }
        }

        @Override
        public void end(CheckContext context, Findings out) {
            if (rule.rule().check() instanceof Check.Covered) {
                List<String> offered = context.gradesOffered();
                (offered == null ? List.<String>of() : offered).forEach(grade -> tell(grade, 1, out));
            } else if (context.previousRows() != null) {
                new TreeMap<>(context.previousRows()).forEach((code, before) -> tell(code, before, out));
            }
        }

        private void tell(String code, int before, Findings out) {
            char[] text = code.toCharArray();
            int found = codes.find(text, 0, text.length);
            int now = found == Words.ABSENT ? 0 : rowsOf(codes.listed(found));
            if (before > 0 && bad(before, now)) {
                Map<String, String> given =
                        Map.of("value", code, "count", String.valueOf(now), "before", String.valueOf(before));
                out.add(rule, rule.field(), null, given);
            }
        }

        /** A code and its variants have numbers of their own; together they are one grade. */
        private int rowsOf(char[] listed) {
            int sum = 0;
            for (int number = 0; number < rows.length; number++) {
                sum += Arrays.equals(codes.listed(number), listed) ? rows[number] : 0;
            }
            return sum;
        }

        private boolean bad(int before, int now) {
            if (rule.rule().check() instanceof Check.Movement movement) {
                int moved = Math.abs(now - before);
                return now > 0 && moved >= movement.least() && 100L * moved > (long) movement.percent() * before;
            }
            return now == 0;
        }
    }

    /** Rows of which something is true, counted and told once. */
    record Tally(CompiledRule rule, RowCheck.Condition condition, long[] count) implements SubmissionCheck {
        @Override
        public void row(RowCells row, Findings out) {
            if (condition.verdict(row) == Expression.Verdict.TRUE) {
                count[0]++;
            }
        }

        @Override
        public void end(CheckContext context, Findings out) {
            if (count[0] > 0) {
                out.add(rule, rule.field(), null, Map.of("count", String.valueOf(count[0])));
            }
        }
    }
}
