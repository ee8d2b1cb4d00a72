package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a whole command before anything is done. */
public final class Refusals {

    private static final Map<String, CommandOptions> OPTIONS = Arrays.stream(CommandOptions.values())
            .collect(Collectors.toMap(options -> options.name().toLowerCase(Locale.ROOT), Function.identity()));

    private Refusals() {}

    /**
     * @param command the name as the client wrote it
     * @throws de.bwaldvogel.mongo.exception.MongoServerError code 238 or 2, with a sentence, for what the store cannot do
     */
    public static void check(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        CommandOptions options = OPTIONS.get(name);
        if (options == null) {
            // Unknown commands the library refuses itself.
            return;
        }
        options.check(query);
        switch (options) {
            case FIND -> {
                QueryRules.check(query.get("filter"));
                SortRules.check(query.get("sort"));
                ProjectionRules.check(query.get("projection"));
            }
            case COUNT, DISTINCT -> QueryRules.check(query.get("query"));
            case AGGREGATE -> checkAggregate(query);
            case UPDATE -> each(query.get("updates"), Refusals::checkUpdate);
            case DELETE -> each(query.get("deletes"), Refusals::checkDelete);
            case FINDANDMODIFY -> checkFindAndModify(query);
            case CREATEINDEXES -> each(query.get("indexes"), IndexRules::check);
            case RENAMECOLLECTION -> checkRename(query, command);
            default -> {}
        }
    }

    private static void checkAggregate(Document query) {
        if (!(query.get("aggregate") instanceof String)) {
            throw Refusal.of("Aggregations over a whole database are not supported.");
        }
        PipelineRules.check(query.get("pipeline"));
    }

    private static void checkUpdate(Document statement) {
        CommandOptions.UPDATE_STATEMENT.check(statement);
        QueryRules.check(statement.get("q"));
        UpdateRules.check(statement.get("u"));
    }

    private static void checkDelete(Document statement) {
        CommandOptions.DELETE_STATEMENT.check(statement);
        QueryRules.check(statement.get("q"));
    }

    private static void checkFindAndModify(Document query) {
        QueryRules.check(query.get("query"));
        SortRules.check(query.get("sort"));
        UpdateRules.check(query.get("update"));
        ProjectionRules.check(query.get("fields"));
    }

    private static void checkRename(Document query, String command) {
        String from = String.valueOf(query.get(command));
        String to = String.valueOf(query.get("to"));
        if (!from.substring(0, from.indexOf('.') + 1).equals(to.substring(0, to.indexOf('.') + 1))) {
            throw Refusal.of("Renaming a collection into another database is not supported.");
        }
    }

    private static void each(@Nullable Object statements, Consumer<Document> check) {
        if (statements instanceof Collection<?> list) {
            list.stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .forEach(check);
        }
    }
}
