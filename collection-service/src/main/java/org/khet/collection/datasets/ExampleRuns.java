package org.khet.collection.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Examples;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Rule;

/** Runs the examples that rules carry: rows that differ from the data set's example row. */
final class ExampleRuns {

    private static final int MOST_ROWS = 1_000;

    private final Checker checker;
    private final CheckContext context;

    private ExampleRuns(Checker checker) throws IOException {
        this.checker = checker;
        this.context = Examples.context(checker);
    }

    /** None where the example row, from which they all differ, is not there or has no day. */
    static List<ExampleResult> of(Checker checker) {
        if (!isUsable(checker.dataSet())) {
            return List.of();
        }
        try {
            var runs = new ExampleRuns(checker);
            return checker.dataSet().rules().stream()
                    .flatMap(rule -> runs.of(rule).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the rules' examples have a row to differ from. */
    static boolean isUsable(DataSet dataSet) {
        var example = dataSet.example();
        return example != null && isDay(example.referenceDate());
    }

    static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    /** How often a row stands in its example; 0 where that is no number, or of no use. */
    static int timesOf(Map<String, String> row) {
        var said = row.getOrDefault(Examples.TIMES, "1");
        return said.matches("[0-9]{1,4}") && Integer.parseInt(said) <= MOST_ROWS ? Integer.parseInt(said) : 0;
    }

    private List<ExampleResult> of(Rule rule) {
        var results = new ArrayList<ExampleResult>();
        for (var expected : List.of(false, true)) {
            var rows = expected ? rule.fails() : rule.passes();
            if (rows.stream().anyMatch(row -> timesOf(row) == 0)) {
                continue;
            }
            if (!looksAtOneRow(rule.check())) {
                if (!rows.isEmpty()) {
                    results.add(result(rule, expected, null, found(rule, rows, false)));
                }
                continue;
            }
            for (var i = 0; i < rows.size(); i++) {
                results.add(result(rule, expected, i, found(rule, List.of(rows.get(i)), true)));
            }
        }
        return results;
    }

    /** Those that look at all rows, or at what is known beside them, have their examples in one file. */
    private static boolean looksAtOneRow(Check check) {
        return switch (check) {
            case Check.Unique c -> false;
            case Check.Covered c -> false;
            case Check.NotGone c -> false;
            case Check.Movement c -> false;
            case Check.Tally c -> false;
            case Check.Against c -> false;
            case Check.Outlier c -> false;
            default -> true;
        };
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
    private @Nullable Finding found(Rule rule, List<Map<String, String>> rows, boolean withMate) {
        var file = new ArrayList<>(rows);
        if (withMate) {
            file.add(Map.of());
        }
        var last = 1 + rows.stream().mapToInt(ExampleRuns::timesOf).sum();
        var found = new AtomicReference<@Nullable Finding>();
        try {
            checker.check(Examples.table(checker.dataSet(), file), context, new Sink() {
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
}
