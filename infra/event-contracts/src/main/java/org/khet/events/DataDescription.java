package org.khet.events;

import java.util.List;

/**
 * What the record chunks of a collection carry, so that a reader can name, type and guard each cell.
 *
 * @param aboutPeople whether a record stands for a person, so that small counts of records must be guarded
 * @param fields in the order of the chunks' columns
 */
public record DataDescription(boolean aboutPeople, List<DescribedField> fields) {

    /**
     * One column of the chunks.
     *
     * @param code the column's name
     * @param type TEXT, INTEGER, DECIMAL, DATE (ISO, Gregorian) or CODE
     * @param privacyClass OPEN, INTERNAL, PERSONAL or SENSITIVE
     * @param values of a CODE in their usual order; empty for other types
     */
    public record DescribedField(
            String code,
            String labelTh,
            String labelEn,
            String type,
            String privacyClass,
            List<DescribedValue> values) {}

    public record DescribedValue(String code, String labelTh, String labelEn) {}
}
