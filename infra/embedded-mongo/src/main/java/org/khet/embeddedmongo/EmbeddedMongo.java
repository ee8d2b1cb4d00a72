package org.khet.embeddedmongo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The store as a process of its own: {@code --port N --data FOLDER [--cache-mb N] [--no-sync]}. */
public final class EmbeddedMongo {

    private static final String USAGE = "Usage: --port N --data FOLDER [--cache-mb N] [--no-sync]";

    private EmbeddedMongo() {}

    public static void main(String[] args) {
        // The library logs connections; this process says one line when it is ready and one when it fails.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            StoreSettings settings = parse(args);
            // The MongoDB protocol has no place for a reason when the file is gone; the process says it and ends.
            EmbeddedMongoServer server = EmbeddedMongoServer.start(settings, reason -> fail(reason));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-store"));
            System.out.println("Store ready: " + server.uri() + ", data in " + settings.dataFolder()
                    + (settings.sync() ? "" : ", without fsync"));
        } catch (IllegalArgumentException | StoreUnavailableException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void fail(String reason) {
        System.err.println(reason);
        // Not exit(): the hook would wait for the very thread that found the failure.
        Runtime.getRuntime().halt(1);
    }

    static StoreSettings parse(String... args) {
        @Nullable Path data = null;
        int port = -1;
        boolean sync = true;
        int cacheMb = StoreSettings.DEFAULT_CACHE_MB;
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "--no-sync" -> sync = false;
                case "--port" -> port = number(rest);
                case "--cache-mb" -> cacheMb = number(rest);
                case "--data" -> data = Path.of(value(rest));
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (data == null || port < 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return new StoreSettings(data, port, sync, cacheMb);
    }

    private static String value(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return rest.pop();
    }

    private static int number(Deque<String> rest) {
        String text = value(rest);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number. " + USAGE, e);
        }
    }
}
