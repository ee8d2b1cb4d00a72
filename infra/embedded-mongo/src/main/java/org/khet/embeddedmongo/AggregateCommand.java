package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a pipeline. The library reads the whole collection and answers everything at once; here a leading {@code $match}
 * and {@code $sort} are a query with its indexes, and the result leaves in batches.
 */
final class AggregateCommand {

    private static final Document COUNT_ALL =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private final StoredDatabase database;
    private final OpenCursors cursors;

    AggregateCommand(StoredDatabase database, OpenCursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    Document run(Document command, DatabaseResolver resolver, Oplog oplog) {
        String name = String.valueOf(command.get("aggregate"));
        MongoCollection<Long> collection = database.resolveCollection(name, false);
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        Aggregation whole = Aggregation.fromPipeline(pipeline, resolver, database, collection, oplog);
        whole.validate(command);
        String namespace = database.getDatabaseName() + "." + name;
        if (collection == null) {
            return CursorReplies.firstBatch(namespace, List.of(), 0);
        }
        if (isCount(pipeline)) {
            int count = collection.count((Document) pipeline.getFirst().get("$match"), 0, 0);
            return CursorReplies.firstBatch(
                    namespace, count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count)), 0);
        }
        int lead = leadingQuery(pipeline);
        Aggregation rest = Aggregation.fromPipeline(
                pipeline.subList(lead, pipeline.size()), resolver, database, collection, oplog);
        Stream<Document> source = collection.handleQueryAsStream(query(pipeline.subList(0, lead)));
        Results results = new Results(rest.runStagesAsStream(source).iterator());
        List<Document> batch = BatchCursor.take(results, batchSize(command));
        long cursor = results.isExhausted() ? 0 : cursors.open(results).getId();
        return CursorReplies.firstBatch(namespace, batch, cursor);
    }

    /** The pipeline into which drivers turn a count; counting builds no document. */
    private static boolean isCount(List<Document> pipeline) {
        return pipeline.size() == 2
                && pipeline.getFirst().get("$match") instanceof Document
                && COUNT_ALL.equals(pipeline.getLast());
    }

    /** How many of the first stages a query can do: a {@code $match}, then a {@code $sort}. */
    private static int leadingQuery(List<Document> pipeline) {
        int lead = !pipeline.isEmpty() && pipeline.getFirst().containsKey("$match") ? 1 : 0;
        return pipeline.size() > lead && pipeline.get(lead).containsKey("$sort") ? lead + 1 : lead;
    }

    private static Document query(List<Document> stages) {
        Document query = new Document("$query", new Document());
        for (Document stage : stages) {
            if (stage.containsKey("$match")) {
                query.put("$query", stage.get("$match"));
            } else {
                query.put("$orderby", stage.get("$sort"));
            }
        }
        return query;
    }

    private static int batchSize(Document command) {
        return command.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number size
                ? size.intValue()
                : BatchCursor.DEFAULT_FIRST_BATCH;
    }

    /** Pulls results through the pipeline as they are asked for. */
    private static final class Results implements BatchCursor.Batches {

        private final Iterator<Document> documents;

        Results(Iterator<Document> documents) {
            this.documents = documents;
        }

        @Override
        public List<Document> take(int count, long bytes) {
            List<Document> taken = new ArrayList<>();
            long size = 0;
            while (taken.size() < count && size < bytes && !isExhausted()) {
                Document document = documents.next();
                taken.add(document);
                size += BsonBytes.encode(document).length;
            }
            return taken;
        }

        @Override
        public boolean isExhausted() {
            return !documents.hasNext();
        }
    }
}
