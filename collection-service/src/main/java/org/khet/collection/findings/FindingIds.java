package org.khet.collection.findings;

import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.KeyedHash;

/**
 * Names findings and their values without telling them. The record is named by its key, not its line, so that a school
 * may sort its file; a record without a key is named by its line. Not for use by two threads at once.
 */
public final class FindingIds {
    private final KeyedHash ids;
    private final KeyedHash values;

    public FindingIds(FieldKeys keys) {
        this.ids = KeyedHash.of(keys, "finding-id");
        this.values = KeyedHash.of(keys, "finding-value");
    }

    /** @param recordKey the record's key value; blank where it has none */
    public String id(String ruleCode, String recordKey, int row, String field) {
        return recordKey.isBlank() ? ids.text(ruleCode, "#" + row, field) : ids.text(ruleCode, recordKey, field);
    }

    /** Equal for equal values: by this an explanation knows whether it still speaks of the same thing. */
    public String valueHash(String value) {
        return values.text(value.strip());
    }
}
