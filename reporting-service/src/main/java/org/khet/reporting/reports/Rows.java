package org.khet.reporting.reports;

import static org.khet.reporting.reports.ReportDefinition.listed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.reports.Block.Kind;

/**
 * Which rows a table has.
 *
 * @param field of VALUE: by whose values
 * @param levels of VALUE: groups of values with a subtotal after each, in this order; values of no level come after them
 * @param items of FILTER
 * @param names of FILTER: the columns that name its rows, from left to right; empty for a single one
 * @param bands of BAND
 * @param years of YEAR: how many, that of the snapshot being the last
 * @param subtotal of SCHOOL: null for none
 * @param expected of SCHOOL: whether schools whose data is still missing have rows too
 * @param total whether a last row has the whole; null for yes, but in tables by YEAR
 */
public record Rows(
        By by,
        @Nullable String field,
        List<Level> levels,
        List<Item> items,
        List<Naming> names,
        @Nullable Bands bands,
        @Nullable Integer years,
        @Nullable Subtotal subtotal,
        @Nullable Boolean expected,
        @Nullable Boolean total) {

    static final Rows OF_SCHOOLS =
            new Rows(By.SCHOOL, null, List.of(), List.of(), List.of(), null, null, null, null, null);

    public Rows {
        by = Objects.requireNonNullElse(by, By.SCHOOL);
        levels = listed(levels);
        items = listed(items);
        names = listed(names);
    }

    /** What a row stands for. */
    public enum By {
        /** A school, in the order of codes within its district. */
        SCHOOL,
        /** The schools of a district, in the order of a Thai dictionary. */
        DISTRICT,
        /** Records with one value of a field. */
        VALUE,
        /** Records that fit filters of the row's own. */
        FILTER,
        /** Schools whose number of something lies within two bounds. */
        BAND,
        /** All of one school year. */
        YEAR
    }

    /** After which schools a subtotal stands. */
    public enum Subtotal {
        DISTRICT,
        /** The schools' networks within the area (กลุ่มเครือข่าย), as they were when the data was accepted. */
        NETWORK
    }

    /** Values with a subtotal of their own, such as the grades of primary school. */
    public record Level(String key, String titleTh, String titleEn, List<String> values) {
        public Level {
            key = Objects.requireNonNullElse(key, "");
            titleTh = Objects.requireNonNullElse(titleTh, key);
            titleEn = Objects.requireNonNullElse(titleEn, titleTh);
            values = listed(values);
        }
    }

    /**
     * A row of its own.
     *
     * @param titleTh what it is called where nothing stands beside it
     * @param filters all must hold; none takes every record, in a sum those of its rows
     * @param namesTh what stands in the columns that name it
     * @param kind null is a part; a SUBTOTAL sums up the parts since the one before, TOTAL is the last row
     */
    public record Item(
            String key,
            String titleTh,
            String titleEn,
            List<Filter> filters,
            List<String> namesTh,
            List<String> namesEn,
            @Nullable Kind kind) {
        public Item {
            key = Objects.requireNonNullElse(key, "");
            titleTh = Objects.requireNonNullElse(titleTh, key);
            titleEn = Objects.requireNonNullElse(titleEn, titleTh);
            filters = listed(filters);
            namesTh = listed(namesTh);
            namesEn = namesEn == null ? namesTh : listed(namesEn);
        }

        public Kind kindOrPart() {
            return kind == null ? Kind.PART : kind;
        }
    }

    /**
     * A column that names rows.
     *
     * @param headsTh from the topmost head down to its own
     */
    public record Naming(List<String> headsTh, List<String> headsEn) {
        public Naming {
            headsTh = listed(headsTh);
            headsEn = headsEn == null ? headsTh : listed(headsEn);
        }
    }

    /**
     * Schools by size.
     *
     * @param scheme key {@code scheme} of the rows in the input table {@code size-classes}
     * @param field whose sum within a school is its size; null takes the number of its records
     */
    public record Bands(String scheme, @Nullable String field) {
        public Bands {
            scheme = Objects.requireNonNullElse(scheme, "");
        }
    }

    public boolean withTotal() {
        return total == null ? by != By.YEAR : total;
    }

    public boolean withExpected() {
        return expected != null && expected;
    }

    public int howManyYears() {
        return years == null ? 5 : years;
    }
}
