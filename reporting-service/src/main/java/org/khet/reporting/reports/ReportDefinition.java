package org.khet.reporting.reports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QuerySpec.Orientation;

/**
 * A table as data. What is left out of its JSON is empty.
 *
 * @param version given when it is put in force, from then on it never changes; in a shipped file, its edition
 * @param dataSet code of the data set whose snapshots it is made of, such as {@code DMC-STUDENT}; one that begins with this
 *     code and a hyphen serves too
 * @param columns from left to right
 * @param derived numbers and classes of a record worked out of its fields
 * @param smallCell the smallest count of people that is shown; needed where the table tells personal or sensitive things
 * @param notesTh below the table
 * @param orientation of a printed page; null is upright
 * @param arrangement of the figures under one head; null is BESIDE
 */
public record ReportDefinition(
        String code,
        @Nullable Integer version,
        String titleTh,
        String titleEn,
        String dataSet,
        Rows rows,
        List<Block> columns,
        List<Derived> derived,
        @Nullable Integer smallCell,
        List<String> notesTh,
        List<String> notesEn,
        List<Chart> charts,
        @Nullable Orientation orientation,
        @Nullable Arrangement arrangement) {

    /** How the codes of those begin that are a school's official pages. */
    public static final String OF_SCHOOLS = "school-";

    public ReportDefinition {
        code = Objects.requireNonNullElse(code, "");
        titleTh = Objects.requireNonNullElse(titleTh, "");
        titleEn = Objects.requireNonNullElse(titleEn, titleTh);
        dataSet = Objects.requireNonNullElse(dataSet, "");
        rows = Objects.requireNonNullElse(rows, Rows.OF_SCHOOLS);
        columns = listed(columns);
        derived = listed(derived);
        notesTh = listed(notesTh);
        notesEn = listed(notesEn);
        charts = listed(charts);
    }

    /**
     * What is worked out of a record: the sum of some of its fields, absent ones taken for nothing and absent where all are;
     * or the class that it is in.
     *
     * @param code its name wherever a field is named
     * @param sumOf empty where it is a class
     * @param classified null where it is a sum
     */
    public record Derived(
            String code,
            String labelTh,
            String labelEn,
            List<String> sumOf,
            @Nullable Classified classified) {
        public Derived {
            code = Objects.requireNonNullElse(code, "");
            labelTh = Objects.requireNonNullElse(labelTh, code);
            labelEn = Objects.requireNonNullElse(labelEn, labelTh);
            sumOf = listed(sumOf);
        }
    }

    /**
     * A picture of some columns.
     *
     * @param columns keys of the columns drawn
     * @param rows that are drawn; null for the usual, the parts, or the total of many schools
     */
    public record Chart(
            ChartKind kind, String titleTh, String titleEn, List<String> columns, Block.@Nullable Kind rows) {
        public Chart {
            kind = Objects.requireNonNullElse(kind, ChartKind.BAR);
            titleTh = Objects.requireNonNullElse(titleTh, "");
            titleEn = Objects.requireNonNullElse(titleEn, titleTh);
            columns = listed(columns);
        }
    }

    /** How the figures under one head stand on a page; data files always have a column for each. */
    public enum Arrangement {
        BESIDE,
        /** Each in a line of its own, as official forms have numbers and below them per cents. */
        BELOW
    }

    /** How a chart is drawn. */
    public enum ChartKind {
        BAR,
        LINE,
        PIE,
        STACKED
    }

    public boolean ofSchools() {
        return code.startsWith(OF_SCHOOLS);
    }

    public boolean below() {
        return arrangement == Arrangement.BELOW;
    }

    /** Version of one in force. */
    public int inForce() {
        return version == null ? 0 : version;
    }

    public boolean fits(@Nullable String snapshotDataSet) {
        return snapshotDataSet == null
                || dataSet.isEmpty()
                || snapshotDataSet.equals(dataSet)
                || snapshotDataSet.startsWith(dataSet + "-");
    }

    /** All measures of all blocks. */
    public Stream<Measure> measures() {
        return columns.stream().flatMap(block -> block.measures().stream());
    }

    ReportDefinition versioned(@Nullable Integer next) {
        return new ReportDefinition(
                code,
                next,
                titleTh,
                titleEn,
                dataSet,
                rows,
                columns,
                derived,
                smallCell,
                notesTh,
                notesEn,
                charts,
                orientation,
                arrangement);
    }

    static <T> List<T> listed(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    static <V> Map<String, V> mapped(@Nullable Map<String, V> given) {
        return given == null ? Map.of() : Map.copyOf(given);
    }
}
