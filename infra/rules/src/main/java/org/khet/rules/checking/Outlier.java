package org.khet.rules.checking;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Check;
import org.khet.rules.expression.Codes;

/** Numbers far from those of their group; keeps 16 bytes a row, since a median needs all of them. */
final class Outlier implements Gathering {
    /** Of a normal spread, the median distance from the median in standard deviations: 1 / Φ⁻¹(3/4). */
    private static final double MEDIAN_DISTANCE = 1.4826;

    /** The same for the mean distance, which stands in where more than half of a group are equal: √(π/2). */
    private static final double MEAN_DISTANCE = 1.2533;

    private final OutlierPlan plan;
    private final Check.Outlier check;
    private final Values all = new Values();

    /**
     * The rule with everything found.
     *
     * @param by the field that holds the group's code, or -1
     */
    record OutlierPlan(
            CompiledRule rule,
            boolean whole,
            int by,
            @Nullable Codes codes,
            @Nullable RowTest when) {}

    Outlier(OutlierPlan plan, Check.Outlier check) {
        this.plan = plan;
        this.check = check;
    }

    private static final class Values {
        private int[] rows = new int[64];
        private int[] groups = new int[64];
        private double[] values = new double[64];
        private int count;

        private void add(int row, int group, double value) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
                groups = Arrays.copyOf(groups, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            rows[count] = row;
            groups[count] = group;
            values[count++] = value;
        }
    }

    private record Part(OutlierPlan plan, Values values) implements Share {
        @Override
        public void row(RowCells row) {
            int field = plan.rule().field();
            RowTest when = plan.when();
            if (row.state(field) != RowCells.VALUE
                    || when != null && !when.holds(row)
                    || plan.by() >= 0 && row.state(plan.by()) != RowCells.VALUE) {
                return;
            }
            Codes codes = plan.codes();
            int group = codes == null ? 0 : codes.own(row.slots().code(plan.by()));
            values.add(
                    row.number(),
                    group,
                    plan.whole() ? row.slots().integer(field) : row.slots().decimal(field));
        }
    }

    @Override
    public Share share() {
        return new Part(plan, new Values());
    }

    @Override
    public void join(Share share, int before, Late late) {
        Values part = ((Part) share).values();
        for (int i = 0; i < part.count; i++) {
            all.add(before + part.rows[i], part.groups[i], part.values[i]);
        }
    }

    @Override
    public void end(CheckContext context, Findings out) {
        int groups = plan.codes() == null ? 1 : plan.codes().size();
        double[] medians = new double[groups];
        double[] farthest = new double[groups];
        double[][] values = byGroup(groups);
        for (int group = 0; group < groups; group++) {
            judge(group, medians, farthest, values[group]);
        }
        for (int i = 0; i < all.count; i++) {
            double median = medians[all.groups[i]];
            if (Math.abs(all.values[i] - median) > farthest[all.groups[i]]) {
                out.add(plan.rule(), all.rows[i], text(all.values[i]), Map.of("median", text(median)));
            }
        }
    }

    private double[][] byGroup(int groups) {
        int[] counts = new int[groups];
        for (int i = 0; i < all.count; i++) {
            counts[all.groups[i]]++;
        }
        double[][] values = new double[groups][];
        for (int group = 0; group < groups; group++) {
            values[group] = new double[counts[group]];
        }
        for (int i = 0; i < all.count; i++) {
            int group = all.groups[i];
            values[group][--counts[group]] = all.values[i];
        }
        return values;
    }

    /** @param values of the group, in any order; used up */
    private void judge(int group, double[] medians, double[] farthest, double[] values) {
        int count = values.length;
        farthest[group] = Double.MAX_VALUE;
        if (count < Math.max(check.least(), 1)) {
            return;
        }
        medians[group] = median(values);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[i] = Math.abs(values[i] - medians[group]);
            sum += values[i];
        }
        double median = median(values);
        double deviation = median > 0 ? MEDIAN_DISTANCE * median : MEAN_DISTANCE * sum / count;
        farthest[group] = Math.max(check.slack(), check.deviations() * deviation);
    }

    private static double median(double[] values) {
        int count = values.length;
        Arrays.sort(values);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
