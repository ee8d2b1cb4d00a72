package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Scope;
import org.khet.rules.expression.Type;

/** A data set with everything found, compiled and checked that does not depend on a file. */
final class Plan implements Scope {
    private static final int NONE = -1;

    private final List<FieldPlan> fields = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Codes> codes = new HashMap<>();
    private final RuleBook book;
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
        book = new RuleBook(this, dataSet, faults);
        List<Rule> rules = new ArrayList<>(dataSet.rules());
        rules.addAll(StockRules.of(dataSet));
        Set<String> known = new HashSet<>();
        for (Rule rule : rules) {
            if (!known.add(rule.code())) {
                faults.add("rule " + rule.code() + ": the code stands twice");
            }
            book.add(rule);
        }
        dataSet.figures().forEach(book::add);
        book.end();
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
        cells = book.stock(StockRules.CELLS);
        lost = book.stock(StockRules.LOST);
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

    List<CompiledRule> rules() {
        return book.rules();
    }

    List<RowCheck> rowChecks() {
        return book.rowChecks();
    }

    /** New ones for each run: they remember. */
    List<Gathering> gatherings() {
        return book.gatherings();
    }

    List<Comparison> comparisons() {
        return book.comparisons();
    }

    List<Memory> memories() {
        return book.memories();
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
