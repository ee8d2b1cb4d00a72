package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.khet.embeddedmongo.refusals.Refusals;

/** Answers commands: writes one at a time, and every reply only when all it tells of is durable. */
final class StoreBackend extends AbstractMongoBackend {

    /** Room for one document of 16 MB; drivers split larger batches, which would fill the heap. */
    private static final int MAX_MESSAGE_BYTES = 20_000_000;

    private static final Logger LOG = System.getLogger(StoreBackend.class.getName());

    private final StoreFile file;
    private final GroupCommit commits;
    private final OpenCursors cursors = new OpenCursors(getCursorRegistry());
    private final Map<String, MongoDatabase> open = new ConcurrentHashMap<>();

    StoreBackend(StoreFile file, GroupCommit commits) {
        super(Clock.systemUTC());
        this.file = file;
        this.commits = commits;
    }

    /** Opens every database, which rebuilds all indexes. */
    void load() {
        file.databaseNames().forEach(this::resolveDatabase);
        commits.awaitDurable();
    }

    /** A database comes into being with its first command, reads included; that is a write like any other. */
    @Override
    public MongoDatabase resolveDatabase(String name) {
        MongoDatabase known = open.get(name);
        return known != null ? known : commits.write(() -> super.resolveDatabase(name));
    }

    /** Also called by the listing of databases, for those that are open already. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        MongoDatabase known = open.get(name);
        if (known != null) {
            return known;
        }
        MongoDatabase database = StoredDatabase.open(name, file, commits, cursors);
        open.put(name, database);
        return database;
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }

    @Override
    public Document handleCommand(@Nullable Channel channel, String database, String command, Document query) {
        if (Commands.isGreeting(command)) {
            return greeting(channel, database);
        }
        Refusals.check(command, query);
        try {
            return Commands.isWrite(command, query)
                    ? commits.write(() -> super.handleCommand(channel, database, command, query))
                    : super.handleCommand(channel, database, command, query);
        } finally {
            commits.awaitDurable();
        }
    }

    /** The way of reading that drivers left behind long ago; it keeps the same rule. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        try {
            return super.handleQuery(query);
        } finally {
            commits.awaitDurable();
        }
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        cursorIds.forEach(cursors::close);
    }

    @Override
    protected Document handleKillCursors(Document query) {
        Document reply = super.handleKillCursors(query);
        if (query.get("cursors") instanceof Collection<?> ids) {
            ids.forEach(id -> cursors.close(((Number) id).longValue()));
        }
        return reply;
    }

    /** The library's own handling would log the documents of a failed command, personal data and all. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return ErrorReplies.of(e);
        } catch (RuntimeException e) {
            // The name of the command only: its documents are nobody's business.
            LOG.log(
                    Level.ERROR,
                    "The command " + message.getDocument().keySet().iterator().next() + " failed.",
                    e);
            return ErrorReplies.ofUnexpected(e);
        }
    }

    private Document greeting(@Nullable Channel channel, String database) {
        return super.handleCommand(channel, database, "ismaster", new Document())
                .append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("maxMessageSizeBytes", MAX_MESSAGE_BYTES);
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
