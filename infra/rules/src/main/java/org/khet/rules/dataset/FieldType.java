package org.khet.rules.dataset;

/** What a field's text is read as; DATE_BE is a date in the Buddhist era, CODE a member of a code list. */
public enum FieldType {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE_BE,
    CODE
}
