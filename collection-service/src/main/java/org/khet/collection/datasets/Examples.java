package org.khet.collection.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Example;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;
import org.khet.rules.reading.Table;

/** Runs the examples that a rule carries: rows that differ from the data set's example row. */
final class Examples {

    private static final int FIRST_ROW = 2;

    private final Checker checker;
    private final DataSet dataSet;

    Examples(Checker checker) {
        this.checker = checker;
        this.dataSet = checker.dataSet();
    }

    List<ExampleResult> run() {
        return dataSet.rules().stream().flatMap(rule -> run(rule).stream()).toList();
    }

    private List<ExampleResult> run(Rule rule) {
        var results = new ArrayList<ExampleResult>();
        switch (rule.check()) {
            case Check.Required c -> alone(rule, results);
            case Check.Form c -> alone(rule, results);
            case Check.Length c -> alone(rule, results);
            case Check.Pattern c -> alone(rule, results);
            case Check.Listed c -> alone(rule, results);
            case Check.Expression c -> alone(rule, results);
            case Check.Unique c -> together(rule, results);
            case Check.Covered c -> together(rule, results);
            case Check.NotGone c -> together(rule, results);
            case Check.Movement c -> together(rule, results);
            case Check.Tally c -> together(rule, results);
            // What needs more than a file and its school cannot be shown by rows alone.
            default -> {}
        }
        return results;
    }

    private void alone(Rule rule, List<ExampleResult> results) {
        for (var i = 0; i < rule.passes().size(); i++) {
            results.add(result(rule, false, i, rowOf(rule, rule.passes().get(i))));
        }
        for (var i = 0; i < rule.fails().size(); i++) {
            results.add(result(rule, true, i, rowOf(rule, rule.fails().get(i))));
        }
    }

    private void together(Rule rule, List<ExampleResult> results) {
        if (!rule.passes().isEmpty()) {
            results.add(result(rule, false, null, found(rule, rule.passes(), false)));
        }
        if (!rule.fails().isEmpty()) {
            results.add(result(rule, true, null, found(rule, rule.fails(), false)));
        }
    }

    private @Nullable Finding rowOf(Rule rule, Map<String, String> changes) {
        return found(rule, List.of(changes), true);
    }

    private static ExampleResult result(
            Rule rule, boolean expected, @Nullable Integer index, @Nullable Finding finding) {
        return new ExampleResult(
                rule.code(),
                expected,
                index,
                expected == (finding != null),
                finding == null ? null : finding.messageTh(),
                finding == null ? null : finding.messageEn());
    }

    /** @param withMate whether a faultless row follows, without which a row of another school would be another school's file */
    private @Nullable Finding found(Rule rule, List<Map<String, String>> changes, boolean withMate) {
        var columns = columns(changes);
        var rows = new ArrayList<List<String>>();
        rows.add(columns.stream().map(Field::title).toList());
        changes.forEach(change -> rows.add(cells(columns, change)));
        if (withMate) {
            rows.add(cells(columns, Map.of()));
        }
        var found = new AtomicReference<@Nullable Finding>();
        var last = FIRST_ROW + changes.size() - 1;
        try {
            checker.check(Table.of("EXAMPLE", rows), context(), new Sink() {
                @Override
                public void finding(Finding finding) {
                    if (finding.code().equals(rule.code()) && finding.row() <= last) {
                        found.compareAndSet(null, finding);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.get();
    }

    /** As a file would have them: all that are needed, and the optional ones that an example speaks of. */
    private List<Field> columns(List<Map<String, String>> changes) {
        var named = new TreeSet<>(exampleRow().keySet());
        changes.forEach(change -> named.addAll(change.keySet()));
        return dataSet.fields().stream()
                .filter(field -> !field.column().optional() || named.contains(field.name()))
                .sorted(Comparator.comparing(Examples::positionOf))
                .toList();
    }

    private static int positionOf(Field field) {
        return field.column().position() == 0
                ? Integer.MAX_VALUE
                : field.column().position();
    }

    private List<String> cells(List<Field> columns, Map<String, String> changes) {
        var usual = exampleRow();
        return columns.stream()
                .map(field -> changes.getOrDefault(field.name(), usual.getOrDefault(field.name(), "")))
                .toList();
    }

    private Map<String, String> exampleRow() {
        var example = dataSet.example();
        return example == null ? Map.of() : example.row();
    }

    private CheckContext context() {
        var example = dataSet.example();
        return example == null ? CheckContext.NONE : context(example);
    }

    private static CheckContext context(Example example) {
        var context = CheckContext.NONE
                .withSchoolCode(example.schoolCode())
                .withGradesOffered(example.gradesOffered())
                .withPreviousRows(example.previousRows());
        try {
            return context.withReferenceDate(LocalDate.parse(example.referenceDate()));
        } catch (DateTimeParseException notYetADate) {
            return context;
        }
    }
}
