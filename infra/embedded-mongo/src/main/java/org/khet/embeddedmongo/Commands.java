package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which commands change something, and which say nothing about data at all. */
final class Commands {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    private Commands() {}

    static boolean isWrite(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return WRITES.contains(name) || name.equals("aggregate") && writes(query.get("pipeline"));
    }

    private static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages
                && stages.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .anyMatch(stage -> stage.keySet().stream().anyMatch(WRITING_STAGES::contains));
    }

    static boolean isGreeting(String command) {
        String name = command.toLowerCase(Locale.ROOT);
        return name.equals("hello") || name.equals("ismaster");
    }
}
