package org.khet.embeddedmongo.refusals;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options that a command or a statement inside it may carry. The list is of what works; an option nobody thought of is
 * refused, because the library underneath would ignore it.
 */
enum CommandOptions {
    FIND("find filter sort projection skip limit batchSize singleBatch hint allowDiskUse noCursorTimeout"),
    COUNT("count query limit skip hint"),
    DISTINCT("distinct key query hint"),
    AGGREGATE("aggregate pipeline cursor allowDiskUse hint bypassDocumentValidation"),
    INSERT("insert documents ordered bypassDocumentValidation"),
    UPDATE("update updates ordered bypassDocumentValidation"),
    DELETE("delete deletes ordered"),
    FINDANDMODIFY(
            "findAndModify query sort update remove new upsert fields arrayFilters hint bypassDocumentValidation"),
    CREATE("create"),
    CREATEINDEXES("createIndexes indexes commitQuorum"),
    DROP("drop"),
    DROPINDEXES("dropIndexes index"),
    DROPDATABASE("dropDatabase"),
    RENAMECOLLECTION("renameCollection to dropTarget"),
    LISTCOLLECTIONS("listCollections filter nameOnly authorizedCollections cursor"),
    LISTINDEXES("listIndexes cursor"),
    LISTDATABASES("listDatabases nameOnly authorizedDatabases"),
    GETMORE("getMore collection batchSize"),
    KILLCURSORS("killCursors cursors"),
    DBSTATS("dbStats"),
    COLLSTATS("collStats"),

    UPDATE_STATEMENT("q u multi upsert arrayFilters hint"),
    DELETE_STATEMENT("q limit hint"),
    INDEX("v key name unique sparse background ns");

    private static final Set<String> ANYWHERE = Set.of(
            "$db",
            "lsid",
            "$clusterTime",
            "$readPreference",
            "readConcern",
            "writeConcern",
            "comment",
            "maxTimeMS",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors");

    private static final String NO_TRANSACTIONS =
            "Transactions are not supported: keep what must change together in one document.";

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("collation", "Collation is not supported: sort in the application, or store a sort key."),
            Map.entry(
                    "partialFilterExpression",
                    "Partial indexes are not supported: use a sparse index on a field"
                            + " that is only set while it applies."),
            Map.entry(
                    "expireAfterSeconds", "TTL indexes are not supported: nothing would expire; sweep in the service."),
            Map.entry("validator", "Validators are not supported: check documents before they are written."),
            Map.entry("viewOn", "Views are not supported: run the pipeline as an aggregation."),
            Map.entry("timeseries", "Time series collections are not supported."),
            Map.entry("capped", "Capped collections are not supported."),
            Map.entry("startTransaction", NO_TRANSACTIONS),
            Map.entry("autocommit", NO_TRANSACTIONS),
            Map.entry("txnNumber", NO_TRANSACTIONS),
            Map.entry("tailable", "Tailable cursors are not supported: poll instead."),
            Map.entry("explain", "Explain is not supported."));

    private final Set<String> known;

    CommandOptions(String known) {
        this.known = Set.of(known.split(" "));
    }

    void check(Document command) {
        command.forEach((option, value) -> {
            if (!known.contains(option) && !ANYWHERE.contains(option) && !isOff(value)) {
                throw Refusal.of(SENTENCES.getOrDefault(
                        option,
                        "The option '" + option + "' is not supported in '" + name().toLowerCase(Locale.ROOT) + "'."));
            }
        });
    }

    /** Some drivers spell out what they do not want. */
    private static boolean isOff(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> list && list.isEmpty();
    }
}
