package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable.Weight;
import org.khet.reporting.figures.RowPlan.Head;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.reports.Block.Kind;
import org.khet.reporting.reports.Rows;
import org.khet.reporting.reports.Rows.Item;

/** Lays out rows that are filters of their own, as official forms have them: parts, sums of the parts before, the whole. */
final class FilterRows {

    private final Rows rows;
    private final ReportFields fields;
    private final List<Head> heads = new ArrayList<>();
    /** For each row the rows whose records are its own; empty where its own filters say. */
    private final List<List<Integer>> sums = new ArrayList<>();

    private FilterRows(Rows rows, ReportFields fields) {
        this.rows = rows;
        this.fields = fields;
    }

    static RowPlan of(Rows rows, ReportFields fields) {
        var laid = new FilterRows(rows, fields);
        laid.lay();
        return new RowPlan("รายการ", "Item", List.copyOf(laid.heads), null, laid::counting, false);
    }

    private void lay() {
        var since = new ArrayList<Integer>();
        var outermost = new ArrayList<Integer>();
        boolean closed = false;
        for (var item : rows.items()) {
            int at = heads.size();
            switch (item.kindOrPart()) {
                case PART -> {
                    since.add(at);
                    add(item, Weight.PLAIN, List.of(), List.of());
                }
                case SUBTOTAL -> {
                    add(item, Weight.SUBTOTAL, List.copyOf(since), List.copyOf(since));
                    outermost.add(at);
                    since.clear();
                }
                case TOTAL -> {
                    outermost.addAll(since);
                    add(item, Weight.TOTAL, List.copyOf(outermost), before(at));
                    closed = true;
                }
            }
        }
        if (!closed && rows.withTotal()) {
            outermost.addAll(since);
            sums.add(before(heads.size()));
            heads.add(RowPlans.total(List.copyOf(outermost), null));
        }
    }

    private static List<Integer> before(int row) {
        return IntStream.range(0, row).boxed().toList();
    }

    /** @param sum whose records it takes where it has no filters */
    private void add(Item item, Weight weight, List<Integer> parts, List<Integer> sum) {
        boolean summed = item.filters().isEmpty() && !sum.isEmpty();
        sums.add(summed ? sum : List.of());
        heads.add(new Head(
                item.kindOrPart() == Kind.TOTAL ? ReportTable.TOTAL : item.key(),
                item.titleTh(),
                item.titleEn(),
                null,
                null,
                weight,
                parts,
                null,
                item,
                summed
                        ? sum.stream().allMatch(row -> heads.get(row).lacking())
                        : !item.filters().stream().allMatch(this::carried)));
    }

    /** Whether a record could fit: its field is collected, and the value asked for is one that its code list has. */
    private boolean carried(Filter filter) {
        var field = fields.find(filter.field()).orElse(null);
        if (field == null) {
            return false;
        }
        boolean listed = filter.operator() == Operator.EQ || filter.operator() == Operator.IN;
        return !listed
                || field.values().isEmpty()
                || field.values().stream().anyMatch(value -> filter.values().contains(value.code()));
    }

    private int[] counting(Dimensions dimensions, @Nullable String[] combination) {
        var fits = new boolean[heads.size()];
        for (int row = 0; row < fits.length; row++) {
            var sum = sums.get(row);
            var item = heads.get(row).item();
            fits[row] = sum.isEmpty() && item != null
                    ? dimensions
                            .fitting(item.filters())
                            .map(fitting -> fitting.test(combination))
                            .orElse(false)
                    : sum.stream().anyMatch(part -> fits[part]);
        }
        return IntStream.range(0, fits.length).filter(row -> fits[row]).toArray();
    }
}
