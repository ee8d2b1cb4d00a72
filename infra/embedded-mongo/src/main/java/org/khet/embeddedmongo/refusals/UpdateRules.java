package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The update operators that work. */
final class UpdateRules {

    private static final Set<String> OPERATORS = Set.of(
            "$set",
            "$setOnInsert",
            "$unset",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$rename",
            "$currentDate",
            "$push",
            "$addToSet",
            "$pop",
            "$pull",
            "$pullAll");

    private UpdateRules() {}

    static void check(@Nullable Object update) {
        if (update instanceof Collection<?>) {
            throw Refusal.of("Updates by a pipeline are not supported: use update operators.");
        }
        if (update instanceof Document operators) {
            operators.keySet().stream()
                    .filter(name -> name.startsWith("$") && !OPERATORS.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.of("The update operator '" + name + "' is not supported.");
                    });
        }
    }
}
