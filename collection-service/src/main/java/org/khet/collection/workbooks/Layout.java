package org.khet.collection.workbooks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.ExportLayout;
import org.khet.rules.dataset.Field;

/**
 * Columns of a file in their order.
 *
 * @param linesBefore lines above the header, each in the first cell
 */
record Layout(String sheet, List<String> linesBefore, List<Column> columns) {
    private static final String SHEET = "Sheet1";

    /** One column; a null field stays blank. */
    record Column(String title, @Nullable String field) {}

    /** The columns every file has, those of the national system's file, and those that hold something in this one. */
    static Layout holding(DataSet dataSet, Set<String> filled, String sheet, List<String> linesBefore) {
        var usual = of(dataSet.fields().stream()
                .filter(field -> !field.column().optional()
                        || filled.contains(field.name())
                        || isNational(dataSet, field.name()))
                .toList());
        return new Layout(sheet, linesBefore, usual.columns());
    }

    private static boolean isNational(DataSet dataSet, String field) {
        return dataSet.exports().stream()
                .limit(1)
                .flatMap(export -> export.columns().stream())
                .anyMatch(column -> field.equals(column.field()));
    }

    /** The fields every file of the data set has, at their usual places. */
    static Layout usual(DataSet dataSet) {
        return of(dataSet.fields().stream()
                .filter(field -> !field.column().optional())
                .toList());
    }

    /**
     * The national system's own: the one named, else the first the data set has, else the usual columns.
     *
     * @throws ProblemException 422 where the data set has no layout of that name
     */
    static Layout national(DataSet dataSet, @Nullable String name) {
        if (name == null) {
            return dataSet.exports().stream().findFirst().map(Layout::of).orElseGet(() -> usual(dataSet));
        }
        return dataSet.exports().stream()
                .filter(export -> export.name().equals(name))
                .findFirst()
                .map(Layout::of)
                .orElseThrow(() -> unknown(dataSet));
    }

    private static ProblemException unknown(DataSet dataSet) {
        var names = dataSet.exports().stream().map(ExportLayout::name).collect(Collectors.joining(", "));
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        "layout",
                        "ชุดข้อมูลนี้ไม่มีรูปแบบไฟล์ชื่อนี้ มี: " + names,
                        "The data set has no layout of this name; it has: " + names)
                .build();
    }

    private static Layout of(ExportLayout export) {
        return new Layout(
                export.sheet(),
                export.linesBefore(),
                export.columns().stream()
                        .map(column -> new Column(column.title(), column.field()))
                        .toList());
    }

    /** Only some of the columns, in the same order. */
    Layout only(Predicate<Column> wanted) {
        return new Layout(sheet, List.of(), columns.stream().filter(wanted).toList());
    }

    private static Layout of(List<Field> fields) {
        return new Layout(
                SHEET,
                List.of(),
                fields.stream()
                        .sorted(Comparator.comparingInt(field -> field.column().position()))
                        .map(field -> new Column(field.title(), field.name()))
                        .toList());
    }
}
