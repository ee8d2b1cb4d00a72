package org.khet.request.peers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import tools.jackson.databind.JsonNode;

/**
 * A field that can be asked for, as reporting-service describes it.
 *
 * @param type TEXT, INTEGER, DECIMAL, DATE or CODE
 * @param values what it can hold, where that is a closed list; as they came
 */
public record QueryField(
        String code,
        String labelTh,
        @Nullable String labelEn,
        String type,
        DataClass privacyClass,
        @Nullable List<JsonNode> values) {

    public QueryField {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Whether it can hold anything, so that a value of it may name a person. */
    public boolean isOpen() {
        return values == null || values.isEmpty();
    }
}
