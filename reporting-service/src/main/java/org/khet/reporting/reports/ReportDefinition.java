package org.khet.reporting.reports;

import java.util.List;

/**
 * A table as data: one row per school, columns in groups, each group over some grades.
 *
 * @param version a published version never changes
 */
public record ReportDefinition(String code, int version, String titleTh, String titleEn, List<Group> groups) {

    /** Columns that stand under one head. A subtotal's rooms are the sum of its grades' rooms. */
    public record Group(String key, Kind kind, String titleTh, List<String> grades, List<Column> columns) {}

    public record Column(Measure measure, String titleTh) {}

    /** What a group stands for. */
    public enum Kind {
        GRADE,
        SUBTOTAL,
        TOTAL
    }

    /** What is counted: pupils by sex, pupils in all, rooms with pupils. */
    public enum Measure {
        MALE,
        FEMALE,
        TOTAL,
        ROOMS
    }

    /** The key of a column in tables and figure ids, for example {@code P1-MALE}. */
    public static String keyOf(Group group, Column column) {
        return group.key() + "-" + column.measure();
    }
}
