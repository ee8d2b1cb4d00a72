package org.khet.demo.story;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.demo.counts.Figure;
import org.khet.demo.counts.SchoolCounts;
import tools.jackson.databind.JsonNode;

/** Compares a published table with the one that the story began with, cell by cell, by school code and column title. */
final class TableCheck {
    private final List<SchoolCounts> schools;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    TableCheck(List<SchoolCounts> schools) {
        this.schools = schools;
    }

    int compared() {
        return compared;
    }

    /** One for each cell that is not as it must be, in words. */
    List<String> differences() {
        return differences;
    }

    /** As interface and public page give it: {@code columns}, {@code rows} with {@code values}, {@code totals}. */
    void json(String what, JsonNode table) {
        var columns = new HashMap<String, Integer>();
        table.path("columns")
                .forEach(column -> columns.put(column.path("titleTh").asString(), columns.size()));
        var rows = new HashMap<String, List<String>>();
        table.path("rows").forEach(row -> rows.put(row.path("schoolCode").asString(), texts(row.path("values"))));
        compare(what, columns, rows, texts(table.path("totals")));
    }

    void csv(String what, String text) {
        var lines = new ArrayList<List<String>>();
        CsvReader.builder().ofCsvRecord(text).forEach(line -> lines.add(line.getFields()));
        var columns = new HashMap<String, Integer>();
        var header = lines.removeFirst();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        var totals = lines.removeLast();
        var rows = new HashMap<String, List<String>>();
        lines.forEach(line -> rows.put(line.getFirst(), line));
        compare(what, columns, rows, totals);
    }

    private void compare(
            String what, Map<String, Integer> columns, Map<String, List<String>> rows, List<String> totals) {
        rows.keySet().stream()
                .filter(code ->
                        schools.stream().noneMatch(school -> school.code().equals(code)))
                .forEach(code -> differences.add("%s: school %s is too much".formatted(what, code)));
        for (var figure : Figure.ALL) {
            var column = columns.get(figure.titleTh());
            for (var school : schools) {
                cell(
                        what,
                        figure,
                        school.code(),
                        figure.of().applyAsInt(school),
                        value(rows.get(school.code()), column));
            }
            cell(what, figure, "total", schools.stream().mapToInt(figure.of()).sum(), value(totals, column));
        }
    }

    private static @Nullable String value(@Nullable List<String> row, @Nullable Integer column) {
        return row == null || column == null || column >= row.size() ? null : row.get(column);
    }

    private void cell(String what, Figure figure, String where, int expected, @Nullable String value) {
        compared++;
        if (!Integer.toString(expected).equals(value)) {
            differences.add("%s: %s of %s is %s, not %d"
                    .formatted(what, figure.titleTh(), where, value == null ? "not there" : value, expected));
        }
    }

    private static List<String> texts(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
