package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which indexes can be built: ordered ones over named fields, unique or not, sparse or not. */
final class IndexRules {

    private IndexRules() {}

    static void check(Document index) {
        CommandOptions.INDEX.check(index);
        if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
            throw Refusal.badValue("An index needs at least one key.");
        }
        key.forEach(IndexRules::check);
    }

    private static void check(String field, @Nullable Object kind) {
        if (field.contains("$")) {
            throw Refusal.of("Wildcard indexes are not supported: index the fields that are queried.");
        }
        if (Arrays.stream(field.split("\\.", -1)).anyMatch(IndexRules::isPosition)) {
            throw Refusal.of("An index on an array position ('" + field + "') is not supported.");
        }
        if (!(kind instanceof Number direction) || Math.abs(direction.intValue()) != 1) {
            throw Refusal.of("An index of kind '" + kind
                    + "' is not supported; there are only ascending (1) and descending (-1) keys.");
        }
    }

    private static boolean isPosition(String fragment) {
        return fragment.isEmpty() || fragment.chars().allMatch(Character::isDigit);
    }
}
