package org.khet.rules.checking;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Figure;
import org.khet.rules.expression.Codes;

/** A figure on its way: one sum for each code, or one in all under the empty code. */
final class FigureTotal implements Gathering {
    private final FigurePlan plan;
    private final long[] sums;
    private final KeyTable met = new KeyTable();

    /**
     * A figure with everything found.
     *
     * @param by the field that holds the code, or -1
     */
    record FigurePlan(
            Figure figure,
            int[] fields,
            int by,
            @Nullable Codes codes,
            @Nullable RowTest when) {
        int places() {
            return codes == null ? 1 : codes.size();
        }
    }

    FigureTotal(FigurePlan plan) {
        this.plan = plan;
        this.sums = new long[plan.places()];
    }

    private static final class Part implements Share {
        private final FigurePlan plan;
        private final long[] sums;
        private final Keys keys;
        private int[] places = new int[64];

        private Part(FigurePlan plan) {
            this.plan = plan;
            this.sums = new long[plan.places()];
            int[] fields = plan.by() < 0 ? plan.fields() : Arrays.copyOf(plan.fields(), plan.fields().length + 1);
            if (plan.by() >= 0) {
                fields[fields.length - 1] = plan.by();
            }
            this.keys = new Keys(fields, null);
        }

        @Override
        public void row(RowCells row) {
            RowTest when = plan.when();
            if (when != null && !when.holds(row) || plan.by() >= 0 && row.state(plan.by()) != RowCells.VALUE) {
                return;
            }
            int place = plan.by() < 0 ? 0 : row.slots().code(plan.by());
            switch (plan.figure().kind()) {
                case COUNT -> sums[place]++;
                case SUM ->
                    sums[place] += row.state(plan.fields()[0]) == RowCells.VALUE
                            ? row.slots().integer(plan.fields()[0])
                            : 0;
                case DISTINCT -> distinct(row, place);
            }
        }

        private void distinct(RowCells row, int place) {
            int count = keys.count();
            keys.row(row);
            if (keys.count() > count) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count * 2);
                }
                places[count] = place;
            }
        }
    }

    @Override
    public Share share() {
        return new Part(plan);
    }

    @Override
    public void join(Share share, int before, Late late) {
        Part part = (Part) share;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += part.sums[i];
        }
        for (int i = 0; i < part.keys.count(); i++) {
            if (part.keys.put(i, met, 1) == 0) {
                sums[part.places[i]]++;
            }
        }
    }

    String name() {
        return plan.figure().name();
    }

    Map<String, Long> totals() {
        return plan.codes() == null
                ? Map.of("", sums[0])
                : Map.copyOf(new TreeMap<>(CodeTotals.byCode(plan.codes(), sums)));
    }
}
