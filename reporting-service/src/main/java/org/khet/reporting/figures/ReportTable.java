package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.reports.Rows.Naming;

/**
 * A computed table.
 *
 * @param labelTh what the rows are, such as school or grade
 * @param bySchool whether plain rows are schools, their keys the schools' codes
 * @param rows in the order in which they are read; a subtotal follows its parts, the total is the last
 * @param gaps why values are null
 * @param notesTh below the table
 * @param names the columns that name the rows; empty where one does
 * @param below whether the figures under one head stand below each other on a page, each in a line named by its lowest head
 */
public record ReportTable(
        String labelTh,
        String labelEn,
        boolean bySchool,
        List<Column> columns,
        List<Row> rows,
        List<Gap> gaps,
        List<String> notesTh,
        List<String> notesEn,
        List<Naming> names,
        boolean below) {

    /** Key of the row of totals. */
    public static final String TOTAL = "total";

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        gaps = listed(gaps);
        notesTh = listed(notesTh);
        notesEn = listed(notesEn);
        names = listed(names);
    }

    /** Whose rows are named by one column. */
    public ReportTable(
            String labelTh,
            String labelEn,
            boolean bySchool,
            List<Column> columns,
            List<Row> rows,
            List<Gap> gaps,
            List<String> notesTh,
            List<String> notesEn) {
        this(labelTh, labelEn, bySchool, columns, rows, gaps, notesTh, notesEn, List.of(), false);
    }

    /**
     * @param headsTh from the topmost head down to the column's own
     * @param groupTh the head above its own; empty where there is none
     * @param titleTh where there is one row of heads only
     * @param decimals that are shown
     */
    public record Column(
            String key,
            List<String> headsTh,
            List<String> headsEn,
            String groupTh,
            String groupEn,
            String titleTh,
            String titleEn,
            Sum sum,
            int decimals) {}

    /** How a column stands to those beside it. */
    public enum Sum {
        PART,
        SUBTOTAL,
        TOTAL
    }

    /**
     * @param key a school's code, a value or a band's key; {@link #TOTAL}
     * @param districtTh of a school or of a district's subtotal
     * @param values in the order of the columns; null where {@link #gap} says why
     * @param networkTh of a school or of a network's subtotal, in tables by network
     * @param namesTh in the order of the columns that name rows
     */
    public record Row(
            String key,
            String labelTh,
            String labelEn,
            @Nullable String districtTh,
            Weight weight,
            List<@Nullable BigDecimal> values,
            @Nullable String networkTh,
            List<String> namesTh,
            List<String> namesEn) {

        public Row {
            namesTh = listed(namesTh);
            namesEn = listed(namesEn);
        }

        /** Named by its label alone, in a table that is not by network. */
        public Row(
                String key,
                String labelTh,
                String labelEn,
                @Nullable String districtTh,
                Weight weight,
                List<@Nullable BigDecimal> values) {
            this(key, labelTh, labelEn, districtTh, weight, values, null, List.of(), List.of());
        }
    }

    /** What a row stands for. */
    public enum Weight {
        PLAIN,
        SUBTOTAL,
        TOTAL
    }

    /**
     * Why there is no figure.
     *
     * @param row key of the row
     * @param column key of the column
     */
    public record Gap(String row, String column, Reason reason, String reasonTh, String reasonEn) {
        static Gap of(String row, String column, Reason reason) {
            return new Gap(row, column, reason, reason.th, reason.en);
        }
    }

    /** Why a figure cannot be computed or is not shown. */
    public enum Reason {
        NO_SNAPSHOT("ไม่มีชุดข้อมูลของปีนั้น", "There is no snapshot of that year"),
        NO_FIELD("ข้อมูลของปีนั้นไม่มีช่องที่ต้องใช้", "The data of that year lacks a field"),
        NO_VALUES("ไม่มีค่าที่คำนวณได้", "There is no value to work with"),
        ZERO_DENOMINATOR("ตัวหารเป็นศูนย์", "The denominator is zero"),
        NO_INPUT("ยังไม่ได้กรอกค่าอ้างอิง", "No reference has been entered"),
        NOT_COLLECTED("ไม่มีข้อมูล", "No data: nothing that is collected carries it"),
        NOT_ACCEPTED("เขตยังไม่ได้รับข้อมูลของโรงเรียน", "The school's data has not been accepted"),
        HIDDEN("ปกปิดจำนวนน้อย", "Kept back, because few people stand behind it");

        private final String th;
        private final String en;

        Reason(String th, String en) {
            this.th = th;
            this.en = en;
        }
    }

    /** Position of a column, or -1. */
    public int indexOf(String columnKey) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(columnKey)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Why the figure is not there; empty where it is. */
    public Optional<Gap> gap(String row, String column) {
        return gaps.stream()
                .filter(gap -> gap.row().equals(row) && gap.column().equals(column))
                .findFirst();
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return List.copyOf(Objects.requireNonNullElse(given, List.of()));
    }
}
