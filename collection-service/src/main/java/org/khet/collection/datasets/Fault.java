package org.khet.collection.datasets;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a definition.
 *
 * @param place path of the member, such as {@code rules[3].expression}; empty for the whole
 * @param position characters before the fault within the text there; null where there is no such place
 */
record Fault(
        String place,
        String messageTh,
        String messageEn,
        @Nullable Integer position) {

    static Fault at(String place, String messageTh, String messageEn) {
        return new Fault(place, messageTh, messageEn, null);
    }
}
