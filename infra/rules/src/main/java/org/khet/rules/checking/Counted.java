package org.khet.rules.checking;

import java.util.Map;

/** Rows of which something is true, counted and told once. */
final class Counted implements Gathering {
    private final CompiledRule rule;
    private final RowTest condition;
    private long count;

    Counted(CompiledRule rule, RowTest condition) {
        this.rule = rule;
        this.condition = condition;
    }

    private static final class Count implements Share {
        private final RowTest condition;
        private long count;

        private Count(RowTest condition) {
            this.condition = condition;
        }

        @Override
        public void row(RowCells row) {
            if (condition.holds(row)) {
                count++;
            }
        }
    }

    @Override
    public Share share() {
        return new Count(condition);
    }

    @Override
    public void join(Share share, int before, Late late) {
        count += ((Count) share).count;
    }

    @Override
    public void end(CheckContext context, Findings out) {
        if (count > 0) {
            out.add(rule, Map.of("count", String.valueOf(count)));
        }
    }

    CompiledRule rule() {
        return rule;
    }

    long count() {
        return count;
    }
}
