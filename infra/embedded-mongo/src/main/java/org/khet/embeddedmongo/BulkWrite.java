package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one update or delete command one by one, as an ordered bulk must: it stops at the first that
 * fails. The library runs them all, and for deletes forgets what the earlier ones did.
 */
final class BulkWrite {

    private final UnaryOperator<Document> runOne;
    private final boolean ordered;

    private int matched;
    private int modified;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();

    private BulkWrite(UnaryOperator<Document> runOne, boolean ordered) {
        this.runOne = runOne;
        this.ordered = ordered;
    }

    /** @param runOne runs one statement as a command of its own and gives that command's reply */
    static Document run(Document command, String statements, UnaryOperator<Document> runOne) {
        BulkWrite bulk = new BulkWrite(runOne, isOrdered(command));
        bulk.runAll(documents(command.get(statements)));
        return bulk.reply(statements.equals("updates"));
    }

    static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    static List<Document> documents(@Nullable Object list) {
        return list instanceof Collection<?> documents
                ? documents.stream().map(Document.class::cast).toList()
                : List.of();
    }

    private void runAll(List<Document> statements) {
        for (int i = 0; i < statements.size() && (errors.isEmpty() || !ordered); i++) {
            try {
                add(i, runOne.apply(statements.get(i)));
            } catch (StoreBroken e) {
                throw e;
            } catch (RuntimeException e) {
                errors.add(writeError(i, e));
            }
        }
    }

    private void add(int index, Document reply) {
        matched += ((Number) reply.getOrDefault("n", 0)).intValue();
        modified += ((Number) reply.getOrDefault("nModified", 0)).intValue();
        for (Document one : documents(reply.getOrDefault("upserted", List.of()))) {
            upserted.add(new Document("index", index).append("_id", one.get("_id")));
        }
        for (Document error : documents(reply.getOrDefault("writeErrors", List.of()))) {
            error.put("index", index);
            errors.add(error);
        }
    }

    private static Document writeError(int index, RuntimeException e) {
        Document error = ErrorReplies.of(
                e instanceof MongoServerException known
                        ? known
                        : new MongoServerError(1, "InternalError", String.valueOf(e.getMessage())));
        error.remove("ok");
        return new Document("index", index).appendAll(error);
    }

    private Document reply(boolean update) {
        Document reply = new Document("n", matched);
        if (update) {
            reply.append("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            reply.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.append("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }
}
