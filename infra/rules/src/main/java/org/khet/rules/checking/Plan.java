package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Expression;
import org.khet.rules.expression.ExpressionException;
import org.khet.rules.expression.Scope;
import org.khet.rules.expression.Type;

/** A data set with everything found, compiled and checked that does not depend on a file. */
final class Plan implements Scope {
    private static final int NONE = -1;

    private final List<FieldPlan> fields = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Codes> codes = new HashMap<>();
    private final List<RowCheck> rowChecks = new ArrayList<>();
    private final List<CompiledRule> submissionRules = new ArrayList<>();
    private final Map<String, RowCheck.Condition> conditions = new HashMap<>();
    private final int[] identity;
    private final CompiledRule cells;
    private final CompiledRule lost;

    /** @throws InvalidDataSetException with everything that is wrong */
    Plan(DataSet dataSet) {
        List<String> faults = new ArrayList<>();
        for (CodeList list : dataSet.codeLists()) {
            codes.put(list.name(), FieldPlan.codes(list));
        }
        for (Field field : dataSet.fields()) {
            if (byName.put(field.name(), fields.size()) != null || Surroundings.taken(field.name())) {
                faults.add("field " + field.name() + ": the name is taken");
            }
            fields.add(FieldPlan.of(dataSet, field, faults));
        }
        List<Rule> rules = new ArrayList<>(dataSet.rules());
        rules.addAll(StockRules.of(dataSet));
        Set<String> known = new HashSet<>();
        for (Rule rule : rules) {
            if (!known.add(rule.code())) {
                faults.add("rule " + rule.code() + ": the code stands twice");
            }
            add(CompiledRule.of(rule, this, faults), faults);
        }
        // A data set that names no identity has no footers either, only blank rows.
        identity = dataSet.identityFields().isEmpty()
                ? IntStream.range(0, fields.size()).toArray()
                : dataSet.identityFields().stream().mapToInt(this::findField).toArray();
        for (int i = 0; i < identity.length; i++) {
            if (identity[i] == NONE) {
                faults.add("identityFields: there is no field "
                        + dataSet.identityFields().get(i));
            }
        }
        String schoolField = dataSet.schoolField();
        if (schoolField != null && findField(schoolField) == NONE) {
            faults.add("schoolField: there is no field " + schoolField);
        }
        if (fields.isEmpty()) {
            faults.add("fields: there is not one");
        }
        if (!faults.isEmpty()) {
            throw new InvalidDataSetException(faults);
        }
        cells = stock(StockRules.CELLS);
        lost = stock(StockRules.LOST);
    }

    private CompiledRule stock(Rule rule) {
        Rule placed = new Rule(
                rule.code(),
                rule.severity(),
                rule.check(),
                List.of(fields.getFirst().field().name()),
                rule.message(),
                rule.cure(),
                List.of(),
                List.of());
        return CompiledRule.of(placed, this, new ArrayList<>());
    }

    private void add(CompiledRule rule, List<String> faults) {
        switch (rule.rule().check()) {
            case Check.Required c -> rowChecks.add(new RowCheck.State(rule, RowCells.BLANK));
            case Check.Form c -> rowChecks.add(new RowCheck.State(rule, RowCells.UNREADABLE));
            case Check.Listed c -> rowChecks.add(new RowCheck.State(rule, RowCells.UNLISTED));
            case Check.Length c -> rowChecks.add(new RowCheck.Length(rule));
            case Check.Pattern c -> rowChecks.add(new RowCheck.Pattern(rule));
            case Check.Expression check -> {
                RowCheck.Condition condition = condition(rule, check.expression(), faults);
                if (condition != null) {
                    rowChecks.add(condition);
                }
            }
            case Check.Unique check -> {
                submissionRules.add(rule);
                if (check.when() != null) {
                    condition(rule, check.when(), faults);
                }
            }
            case Check.Tally check -> {
                submissionRules.add(rule);
                condition(rule, check.expression(), faults);
            }
            case Check.Covered c -> counted(rule, faults);
            case Check.NotGone c -> counted(rule, faults);
            case Check.Movement c -> counted(rule, faults);
        }
    }

    private void counted(CompiledRule rule, List<String> faults) {
        if (fields.get(rule.field()).codes() == null) {
            faults.add("rule " + rule.rule().code() + ": its field needs a code list");
        }
        submissionRules.add(rule);
    }

    private RowCheck.@Nullable Condition condition(CompiledRule rule, String text, List<String> faults) {
        try {
            Expression expression = Expression.compile(text, this);
            BitSet used = expression.used();
            int[] reads = used.stream().filter(slot -> slot < fields.size()).toArray();
            RowCheck.Condition condition = new RowCheck.Condition(rule, expression, reads);
            conditions.put(rule.rule().code(), condition);
            return condition;
        } catch (ExpressionException fault) {
            faults.add("rule " + rule.rule().code() + ": " + fault.getMessage());
            return null;
        }
    }

    @Override
    public @Nullable Variable variable(String name) {
        int f = findField(name);
        if (f == NONE) {
            return Surroundings.variable(name, fields.size());
        }
        Type type = switch (fields.get(f).field().type()) {
            case TEXT, CODE -> Type.STRING;
            case INTEGER -> Type.INT;
            case DECIMAL -> Type.DOUBLE;
            case DATE_BE -> Type.DATE;
        };
        return new Variable(f, type, true);
    }

    @Override
    public @Nullable Codes codes(String name) {
        return codes.get(name);
    }

    int findField(String name) {
        return byName.getOrDefault(name, NONE);
    }

    int field(String name) {
        int f = findField(name);
        if (f == NONE) {
            throw new IllegalArgumentException("there is no field " + name);
        }
        return f;
    }

    List<FieldPlan> fields() {
        return fields;
    }

    int slots() {
        return fields.size() + Surroundings.COUNT;
    }

    List<RowCheck> rowChecks() {
        return rowChecks;
    }

    /** New ones for each run: they remember. */
    List<SubmissionCheck> submissionChecks() {
        List<SubmissionCheck> checks = new ArrayList<>();
        for (CompiledRule rule : submissionRules) {
            RowCheck.Condition condition = conditions.get(rule.rule().code());
            checks.add(
                    SubmissionCheck.of(rule, condition, fields.get(rule.field()).codes()));
        }
        return checks;
    }

    int[] identity() {
        return identity;
    }

    CompiledRule cells() {
        return cells;
    }

    CompiledRule lost() {
        return lost;
    }
}
