package org.khet.reporting.reports;

import static org.khet.reporting.reports.ReportDefinition.listed;
import static org.khet.reporting.reports.ReportDefinition.mapped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QuerySpec.Filter;

/**
 * A figure: worked out of records, or of other figures.
 *
 * @param key ends its columns' keys, or is the key where the block has no heads
 * @param field of SUM and AVERAGE
 * @param fields of DISTINCT: combinations of these are counted, each once a school
 * @param filters which records count; all must hold
 * @param indicator of INDICATOR
 * @param yearsBack 0 for the snapshot's own year, 1 for the year before
 * @param decimals rounded half up; null leaves sums as they are and rounds the others to 2
 */
public record Measure(
        String key,
        String titleTh,
        String titleEn,
        Kind kind,
        @Nullable String field,
        List<String> fields,
        List<Filter> filters,
        @Nullable Indicator indicator,
        @Nullable Integer yearsBack,
        @Nullable Integer decimals) {

    public Measure {
        key = Objects.requireNonNullElse(key, "");
        titleTh = Objects.requireNonNullElse(titleTh, key);
        titleEn = Objects.requireNonNullElse(titleEn, titleTh);
        kind = Objects.requireNonNullElse(kind, Kind.COUNT);
        fields = listed(fields);
        filters = listed(filters);
    }

    /** How a figure comes about. */
    public enum Kind {
        /** Records. */
        COUNT,
        /** Combinations of values, such as rooms: grade and room. */
        DISTINCT,
        /** Schools that have such records; without any filter, all schools of the row. */
        SCHOOLS,
        SUM,
        AVERAGE,
        INDICATOR
    }

    /**
     * Numerator by denominator, times a factor. Where the denominator is 0 or a part is missing it cannot be computed.
     *
     * @param numerator added up
     * @param denominator added up; empty leaves the numerator as it is
     * @param factor 100 for a percentage; null is 1
     */
    public record Indicator(
            List<Operand> numerator,
            List<Operand> denominator,
            @Nullable BigDecimal factor) {
        public Indicator {
            numerator = listed(numerator);
            denominator = listed(denominator);
        }
    }

    /**
     * A part of an indicator: a column of this table, or a row of an input table.
     *
     * @param column key of a measure beneath the same head, or the whole key of a column
     * @param table code of an input table
     * @param keys of its row: {@code {row}} stands for the row's key, {@code {head}} for the head's, {@code {year}} for the
     *     school year. In a row that is a sum, the values of its parts are added
     * @param times what it is multiplied by, -1 to subtract; null is 1
     * @param at where the column is read; null is the same row
     */
    public record Operand(
            @Nullable String column,
            @Nullable String table,
            Map<String, String> keys,
            @Nullable BigDecimal times,
            @Nullable At at) {
        public Operand {
            keys = mapped(keys);
        }
    }

    /** A row to read from. */
    public enum At {
        ROW,
        TOTAL
    }

    public int back() {
        return yearsBack == null ? 0 : yearsBack;
    }
}
