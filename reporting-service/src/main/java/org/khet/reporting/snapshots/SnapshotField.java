package org.khet.reporting.snapshots;

import java.util.List;

/**
 * One column of a snapshot's file.
 *
 * @param code the field's name in its data set
 * @param column its name in the file
 * @param values of a CODE in their usual order
 */
public record SnapshotField(
        String code,
        String column,
        String labelTh,
        String labelEn,
        FieldType type,
        PrivacyClass privacyClass,
        List<FieldValue> values) {

    /** What the file's texts are read as. */
    public enum FieldType {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        CODE
    }

    /** How far a field's values may travel, from the least guarded on. */
    public enum PrivacyClass {
        OPEN,
        INTERNAL,
        PERSONAL,
        SENSITIVE;

        /** Whether a single record's value is shown to nobody without approval. */
        public boolean restricted() {
            return this == PERSONAL || this == SENSITIVE;
        }

        public PrivacyClass orWider(PrivacyClass other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    public record FieldValue(String code, String labelTh, String labelEn) {}
}
