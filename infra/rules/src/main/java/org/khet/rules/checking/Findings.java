package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hands findings on as they come, and counts them; keeps none. */
final class Findings {
    private final Plan plan;
    private final CheckContext context;
    private final Sink sink;
    private final Map<String, Long> byCode = new TreeMap<>();
    private final long[] bySeverity = new long[3];

    Findings(Plan plan, CheckContext context, Sink sink) {
        this.plan = plan;
        this.context = context;
        this.sink = sink;
    }

    void add(CompiledRule rule, int field, RowCells row) {
        add(rule, field, row, Map.of());
    }

    /** Without a row the finding is about the file as a whole. */
    void add(CompiledRule rule, int f, @Nullable RowCells row, Map<String, String> given) {
        FieldPlan field = plan.fields().get(f);
        List<String> values = new ArrayList<>(rule.details().size());
        for (Detail detail : rule.details()) {
            values.add(detail.fill(f, field.field(), row, context, given));
        }
        byCode.merge(rule.rule().code(), 1L, Long::sum);
        bySeverity[rule.rule().severity().ordinal()]++;
        sink.finding(new Finding(
                row == null ? 0 : row.number(),
                field.field(),
                rule.rule(),
                rule.wording(),
                row == null ? given.getOrDefault("value", "") : row.raw(f),
                values));
    }

    Map<String, Long> byCode() {
        return Map.copyOf(byCode);
    }

    /** In the order of {@link org.khet.rules.dataset.Severity}. */
    long[] bySeverity() {
        return bySeverity.clone();
    }
}
