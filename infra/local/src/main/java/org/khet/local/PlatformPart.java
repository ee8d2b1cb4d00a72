package org.khet.local;

import java.time.Duration;

/** A part of the platform that runs as an own process and ends with the program that started it. */
public abstract sealed class PlatformPart implements AutoCloseable permits KafkaBroker, Keycloak, Sink, Store {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ServerProcess process;

    PlatformPart(ServerSpec spec) {
        process = new ServerProcess(spec);
        Leftovers.endWithThisProcess(process);
        try {
            process.start().awaitReady(START_LIMIT);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public ServerProcess process() {
        return process;
    }

    /** SIGKILL: nothing is flushed, nobody is told. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same data and port, after a kill or from running, and waits until it is ready. */
    public void restart() {
        process.restart(START_LIMIT);
    }

    @Override
    public void close() {
        process.close();
        Leftovers.forget(process);
    }
}
