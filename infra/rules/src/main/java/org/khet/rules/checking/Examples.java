package org.khet.rules.checking;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Example;
import org.khet.rules.dataset.Field;
import org.khet.rules.reading.Table;

/** What a rule's examples stand for: a file made of the data set's example row with some cells changed, and its surroundings. */
public final class Examples {
    /** In place of a field: how often the row stands there. */
    public static final String TIMES = "#";

    private Examples() {}

    /** Header and rows; each row as differences from the example row. */
    public static Table table(DataSet dataSet, List<Map<String, String>> rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(dataSet.fields().stream().map(Field::title).toList());
        for (Map<String, String> changes : rows) {
            List<String> row = row(dataSet, changes);
            for (int times = Integer.parseInt(changes.getOrDefault(TIMES, "1")); times > 0; times--) {
                cells.add(row);
            }
        }
        return Table.of("EXAMPLE", cells);
    }

    private static List<String> row(DataSet dataSet, Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(example(dataSet).row());
        row.putAll(changes);
        return dataSet.fields().stream()
                .map(field -> row.getOrDefault(field.name(), ""))
                .toList();
    }

    /** The surroundings of the example row. */
    public static CheckContext context(Checker checker) throws IOException {
        DataSet dataSet = checker.dataSet();
        Example example = example(dataSet);
        CheckContext context = CheckContext.NONE
                .withSchoolCode(example.schoolCode())
                .withGradesOffered(example.gradesOffered())
                .withReferenceDate(LocalDate.parse(example.referenceDate()))
                .withPreviousRows(example.previousRows());
        Map<String, Map<String, Long>> totals = new HashMap<>();
        example.totals().forEach((name, byCode) -> {
            Map<String, Long> numbers = new HashMap<>();
            byCode.forEach((code, number) -> numbers.put(code, number.longValue()));
            totals.put(name, numbers);
        });
        if (!example.previousRecords().isEmpty()) {
            context = context.withEarlier(checker.remember(table(dataSet, example.previousRecords())));
        }
        return context.withTotals(totals);
    }

    private static Example example(DataSet dataSet) {
        Example example = dataSet.example();
        if (example == null) {
            throw new IllegalArgumentException(dataSet.code() + " has no example row");
        }
        return example;
    }
}
