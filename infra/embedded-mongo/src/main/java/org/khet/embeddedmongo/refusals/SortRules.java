package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** An order is up or down by fields; a text score is not known here. */
final class SortRules {

    private SortRules() {}

    static void check(@Nullable Object sort) {
        if (sort instanceof Document fields) {
            fields.forEach((field, direction) -> {
                if (!(direction instanceof Number number) || Math.abs(number.intValue()) != 1) {
                    throw Refusal.badValue("The sort direction of '" + field + "' must be 1 or -1.");
                }
            });
        }
    }
}
