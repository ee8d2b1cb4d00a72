package org.khet.reporting.reports;

import static org.khet.reporting.reports.ReportDefinition.listed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring columns: each head with each measure beneath it. Without heads the measures stand alone.
 *
 * @param titleTh above all its heads; null for nothing
 * @param field whose values the heads divide the records by
 * @param each whether every value of the field has a head of its own, before the heads named here
 */
public record Block(
        @Nullable String titleTh,
        @Nullable String titleEn,
        @Nullable String field,
        @Nullable Boolean each,
        List<Head> heads,
        List<Measure> measures) {

    public Block {
        heads = listed(heads);
        measures = listed(measures);
    }

    /**
     * What several measures stand under.
     *
     * @param key begins the keys of its columns, such as {@code P1} in {@code P1-MALE}
     * @param values of the block's field; none takes every record
     */
    public record Head(
            String key,
            String titleTh,
            String titleEn,
            @Nullable Kind kind,
            List<String> values) {
        public Head {
            key = Objects.requireNonNullElse(key, "");
            titleTh = Objects.requireNonNullElse(titleTh, key);
            titleEn = Objects.requireNonNullElse(titleEn, titleTh);
            values = listed(values);
        }

        public Kind kindOrPart() {
            return kind == null ? Kind.PART : kind;
        }
    }

    /** How a head stands to its neighbours. */
    public enum Kind {
        PART,
        SUBTOTAL,
        TOTAL
    }

    public boolean ofEach() {
        return each != null && each;
    }
}
