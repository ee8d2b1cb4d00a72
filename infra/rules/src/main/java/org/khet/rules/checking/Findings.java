package org.khet.rules.checking;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes findings of what checks say, and hands them on. */
final class Findings implements Out {
    private final Plan plan;
    private final CheckContext context;
    private final Consumer<Finding> to;

    Findings(Plan plan, CheckContext context, Consumer<Finding> to) {
        this.plan = plan;
        this.context = context;
        this.to = to;
    }

    @Override
    public void add(CompiledRule rule, int f, RowCells row, Map<String, String> given) {
        add(rule, f, row, row.number(), row.raw(f), given);
    }

    /** About the file as a whole. */
    void add(CompiledRule rule, Map<String, String> given) {
        add(rule, rule.field(), null, 0, given.getOrDefault("value", ""), given);
    }

    /** About a row that has passed by. */
    void add(CompiledRule rule, int number, String value, Map<String, String> given) {
        add(rule, rule.field(), null, number, value, given);
    }

    private void add(
            CompiledRule rule, int f, @Nullable RowCells row, int number, String value, Map<String, String> given) {
        FieldPlan field = plan.fields().get(f);
        String[] details = new String[rule.details().length];
        for (int i = 0; i < details.length; i++) {
            details[i] = rule.details()[i].fill(f, field.field(), row, context, given);
        }
        to.accept(new Finding(number, field.field(), rule, value, details));
    }
}
