package org.khet.demo.story;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Collections;
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

    /** As interface and public page give it: {@code columns}, and {@code rows} with {@code values}, the total among them. */
    void json(String what, JsonNode table) {
        var columns = new HashMap<String, Integer>();
        table.path("columns")
                .forEach(column -> columns.put(column.path("titleTh").asString(), columns.size()));
        table(what, columns, table.path("rows"), "values");
    }

    private void table(String what, Map<String, Integer> columns, JsonNode found, String values) {
        var rows = new HashMap<String, List<String>>();
        var totals = new ArrayList<String>();
        for (var row : found) {
            switch (row.path("weight").asString()) {
                case "PLAIN" -> rows.put(row.path("key").asString(), texts(row.path(values)));
                case "TOTAL" -> totals.addAll(texts(row.path(values)));
                default -> {}
            }
        }
        compare(what, columns, rows, totals);
    }

    /** As the JSON file gives it: one layer of {@code heads} over the {@code columns}, {@code rows} with {@code cells}. */
    void grid(String what, JsonNode grid) {
        var heads = new ArrayList<String>();
        for (var head : grid.path("heads").path(0)) {
            heads.addAll(Collections.nCopies(
                    head.path("span").asInt(), head.path("labelTh").asString()));
        }
        var columns = new HashMap<String, Integer>();
        for (var column : grid.path("columns")) {
            columns.put(heads.get(columns.size()) + " " + column.path("labelTh").asString(), columns.size());
        }
        table(what, columns, grid.path("rows"), "cells");
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
        lines.stream().filter(line -> !line.getFirst().isEmpty()).forEach(line -> rows.put(line.getFirst(), line));
        compare(what, columns, rows, totals);
    }

    private void compare(
            String what, Map<String, Integer> columns, Map<String, List<String>> rows, List<String> totals) {
        rows.keySet().stream()
                .filter(code ->
                        schools.stream().noneMatch(school -> school.code().equals(code)))
                .forEach(code -> differences.add("%s: school %s is too much".formatted(what, code)));
        for (var figure : Figure.ALL) {
            var column = columns.get(figure.reportTh());
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
                    .formatted(what, figure.reportTh(), where, value == null ? "not there" : value, expected));
        }
    }

    private static List<String> texts(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.asString()));
        return texts;
    }
}
