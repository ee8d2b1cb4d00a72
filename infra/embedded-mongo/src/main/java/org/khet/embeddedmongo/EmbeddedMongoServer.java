package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A running store. It listens on 127.0.0.1 only, because it knows no users.
 *
 * <p>{@snippet :
 * try (EmbeddedMongoServer store = EmbeddedMongoServer.start(folder, 0)) {
 *     MongoClient client = MongoClients.create(store.uri());
 * }
 * }
 */
public final class EmbeddedMongoServer implements AutoCloseable {

    /** A thread waits while its command becomes durable; so there are more of them than processors. */
    private static final int WORKERS = 24;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongoServer(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens or makes the store in a folder and listens.
     *
     * @param port 0 for a free port
     * @throws StoreUnavailableException when the folder is in use or cannot be written, or the port is taken
     */
    public static EmbeddedMongoServer start(Path dataFolder, int port) {
        return start(StoreSettings.of(dataFolder, port));
    }

    public static EmbeddedMongoServer start(StoreSettings settings) {
        return start(settings, reason -> {});
    }

    /**
     * @param onBroken told once, in one sentence, when the data file can no longer be written; from then on every command
     *                 is refused, and only a new start helps
     */
    public static EmbeddedMongoServer start(StoreSettings settings, Consumer<String> onBroken) {
        StoreFile file = open(settings);
        GroupCommit commits = new GroupCommit(file, broken -> onBroken.accept(String.valueOf(broken.getMessage())));
        StoreBackend backend = new StoreBackend(file, commits);
        MongoServer server = new MongoServer(backend);
        try {
            backend.load();
            server.bind(new InetSocketAddress("127.0.0.1", settings.port()), 1, WORKERS);
        } catch (Exception e) {
            // Any exception: Netty throws a BindException that nobody declares. Its threads would keep the process
            // alive.
            server.shutdownNow();
            throw StoreUnavailableException.of(settings, e);
        }
        return new EmbeddedMongoServer(server, server.getLocalAddress().getPort());
    }

    private static StoreFile open(StoreSettings settings) {
        try {
            return StoreFile.open(settings);
        } catch (IOException | RuntimeException e) {
            throw StoreUnavailableException.of(settings, e);
        }
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Closes all connections and the data file. What was acknowledged is on disk already. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
