package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.FigureTotal.FigurePlan;
import org.khet.rules.checking.Outlier.OutlierPlan;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.dataset.Figure;
import org.khet.rules.dataset.Rule;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Expression;
import org.khet.rules.expression.ExpressionException;

/** The rules and figures of a data set, each put where it is applied: to a row, to all rows, or to their totals. */
final class RuleBook {
    private static final int NONE = -1;

    private final Plan plan;
    private final DataSet dataSet;
    private final List<String> faults;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final List<RowCheck> rowChecks = new ArrayList<>();
    private final List<Supplier<Gathering>> gatherings = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Memory> memories = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    RuleBook(Plan plan, DataSet dataSet, List<String> faults) {
        this.plan = plan;
        this.dataSet = dataSet;
        this.faults = faults;
    }

    void add(Rule added) {
        CompiledRule rule = compiled(added);
        String place = "rule " + added.code();
        switch (added.check()) {
            case Check.Required c -> rowChecks.add(new RowCheck.State(rule, RowCells.BLANK));
            case Check.Form c -> rowChecks.add(new RowCheck.State(rule, RowCells.UNREADABLE));
            case Check.Listed c -> rowChecks.add(new RowCheck.State(rule, RowCells.UNLISTED));
            case Check.Length c -> rowChecks.add(new RowCheck.Length(rule));
            case Check.Pattern c -> rowChecks.add(new RowCheck.Pattern(rule));
            case Check.Expression check -> {
                RowTest test = test(place, check.expression());
                if (test != null) {
                    rowChecks.add(new RowCheck.Condition(rule, test));
                }
            }
            case Check.Unique check -> {
                RowTest when = test(place, check.when());
                gatherings.add(() -> new Unique(rule, when));
            }
            case Check.Tally check -> {
                RowTest condition = test(place, check.expression());
                if (condition != null) {
                    gatherings.add(() -> new Counted(rule, condition));
                }
            }
            case Check.Covered c -> perCode(rule, place);
            case Check.NotGone c -> perCode(rule, place);
            case Check.Movement c -> perCode(rule, place);
            case Check.Unchanged check -> unchanged(rule, check, place);
            case Check.Step check -> step(rule, check, place);
            case Check.Against check -> comparisons.add(new Comparison(rule, check));
            case Check.Outlier check -> outlier(rule, check, place);
        }
    }

    private CompiledRule compiled(Rule rule) {
        CompiledRule compiled = CompiledRule.of(rules.size(), rule, plan, faults);
        rules.add(compiled);
        return compiled;
    }

    /** A rule for which no field was asked stands at the first one. */
    CompiledRule stock(Rule rule) {
        return compiled(new Rule(
                rule.code(),
                rule.severity(),
                rule.check(),
                List.of(plan.fields().getFirst().field().name()),
                rule.message(),
                rule.cure(),
                List.of(),
                List.of()));
    }

    private void perCode(CompiledRule rule, String place) {
        Codes codes = codes(rule.field(), place);
        CodeList list = dataSet.findCodeList(String.valueOf(field(rule.field()).codeList()))
                .orElse(null);
        if (codes != null && list != null) {
            gatherings.add(() -> new CodeRows(rule, codes, list));
        }
    }

    private void unchanged(CompiledRule rule, Check.Unchanged check, String place) {
        int memory = memory(check.keys(), place);
        int[] quantities = Arrays.stream(rule.fields())
                .map(field -> memories.get(memory)
                        .remember(new Memory.Quantity(field, field(field).type(), null, null)))
                .toArray();
        rowChecks.add(new RowCheck.Unchanged(rule, memory, quantities));
    }

    private void step(CompiledRule rule, Check.Step check, String place) {
        FieldType type = field(rule.field()).type();
        Integer[] facts = null;
        if (check.fact() != null) {
            Codes codes = codes(rule.field(), place);
            if (codes != null && !codes.knows(check.fact())) {
                faults.add(place + ": its code list has no fact " + check.fact());
            }
            facts = codes == null ? null : codes.numbers(check.fact());
        } else if (type != FieldType.INTEGER && type != FieldType.DATE_BE) {
            faults.add(place + ": its field must be a whole number, a date, or a code with a fact");
        }
        int memory = memory(check.keys(), place);
        int quantity = memories.get(memory).remember(new Memory.Quantity(rule.field(), type, check.fact(), facts));
        rowChecks.add(new RowCheck.Step(rule, memory, quantity, check.from(), check.to()));
    }

    private int memory(List<String> keys, String place) {
        int[] fields = fields(keys, place);
        for (int i = 0; i < memories.size(); i++) {
            if (memories.get(i).keyedBy(fields)) {
                return i;
            }
        }
        memories.add(new Memory(fields));
        return memories.size() - 1;
    }

    private void outlier(CompiledRule rule, Check.Outlier check, String place) {
        FieldType type = field(rule.field()).type();
        if (type != FieldType.INTEGER && type != FieldType.DECIMAL) {
            faults.add(place + ": its field must be a number");
        }
        int by = check.by() == null ? NONE : fields(List.of(check.by()), place)[0];
        OutlierPlan outlier = new OutlierPlan(
                rule, type == FieldType.INTEGER, by, by == NONE ? null : codes(by, place), test(place, check.when()));
        gatherings.add(() -> new Outlier(outlier, check));
    }

    void add(Figure figure) {
        String place = "figure " + figure.name();
        if (figures.contains(figure.name())) {
            faults.add(place + ": the name stands twice");
        }
        figures.add(figure.name());
        int[] fields = fields(figure.fields(), place);
        int wanted = figure.kind() == Figure.Kind.COUNT ? 0 : 1;
        boolean sum = figure.kind() == Figure.Kind.SUM;
        if (fields.length < wanted || sum && field(fields[0]).type() != FieldType.INTEGER) {
            faults.add(place + ": SUM needs one field that is a whole number, DISTINCT one or more");
        }
        int by = figure.by() == null ? NONE : fields(List.of(figure.by()), place)[0];
        Codes codes = by == NONE ? null : codes(by, place);
        RowTest when = test(place, figure.when());
        FigurePlan compiled = new FigurePlan(figure, fields, by, codes, when);
        gatherings.add(() -> new FigureTotal(compiled));
    }

    /** When all rules and figures are there: whether they know each other. */
    void end() {
        for (Comparison comparison : comparisons) {
            String other = comparison.check().other();
            String place = "rule " + comparison.rule().rule().code();
            if (!figures.contains(comparison.check().figure())) {
                faults.add(place + ": there is no figure " + comparison.check().figure());
            }
            if (other.indexOf('.') < 0 && !figures.contains(other)) {
                faults.add(place + ": there is no figure " + other);
            }
            if (other.startsWith("previous.") && !figures.contains(other.substring(9))) {
                faults.add(place + ": there is no figure " + other.substring(9));
            }
        }
    }

    private Field field(int f) {
        return plan.fields().get(f).field();
    }

    private int[] fields(List<String> names, String place) {
        int[] fields = new int[names.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = plan.findField(names.get(i));
            if (fields[i] == NONE) {
                faults.add(place + ": there is no field " + names.get(i));
                fields[i] = 0;
            }
        }
        return fields;
    }

    private @Nullable Codes codes(int f, String place) {
        Codes codes = plan.fields().get(f).codes();
        if (codes == null) {
            faults.add(place + ": its field needs a code list");
        }
        return codes;
    }

    private @Nullable RowTest test(String place, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Expression expression = Expression.compile(text, plan);
            BitSet used = expression.used();
            int[] reads =
                    used.stream().filter(slot -> slot < plan.fields().size()).toArray();
            return new RowTest(expression, reads);
        } catch (ExpressionException fault) {
            faults.add(place + ": " + fault.getMessage());
            return null;
        }
    }

    List<CompiledRule> rules() {
        return rules;
    }

    List<RowCheck> rowChecks() {
        return rowChecks;
    }

    List<Gathering> gatherings() {
        return gatherings.stream().map(Supplier::get).toList();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    List<Memory> memories() {
        return memories;
    }
}
