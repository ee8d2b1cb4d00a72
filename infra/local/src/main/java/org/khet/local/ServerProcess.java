package org.khet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One server as its own operating-system process: start, wait until it works, stop, kill, start again. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long PROBE_PAUSE_MS = 50;

    private final ServerSpec spec;
    private final Probe probe;
    private volatile @Nullable Process process;

    public ServerProcess(ServerSpec spec) {
        this.spec = spec;
        probe = Probe.of(spec.check());
    }

    public ServerSpec spec() {
        return spec;
    }

    public synchronized ServerProcess start() {
        if (alive()) {
            return this;
        }
        try {
            Files.createDirectories(spec.folder());
            Files.createDirectories(spec.log().getParent());
            if (Files.exists(spec.log())) {
                Path before = spec.log().resolveSibling(spec.log().getFileName() + ".1");
                Files.move(spec.log(), before, StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(spec.command())
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(spec.log().toFile());
            builder.environment().putAll(spec.environment());
            Process started = builder.start();
            started.getOutputStream().close();
            process = started;
            return this;
        } catch (IOException e) {
            throw new LocalException("Cannot start " + spec.name() + ": " + e.getMessage(), e);
        }
    }

    /** Waits until the probe says yes; a process that ended or is too slow is an error with its last words. */
    public ServerProcess awaitReady(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!probe.ready()) {
                if (!alive()) {
                    throw new LocalException(spec.name() + " ended while starting: " + LogTail.reason(spec.log()));
                }
                if (System.nanoTime() > end) {
                    throw new LocalException(
                            spec.name() + " was not ready after " + limit.toSeconds() + " s; see " + spec.log());
                }
                Thread.sleep(PROBE_PAUSE_MS);
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while waiting for " + spec.name(), e);
        }
    }

    public boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Process number; fails when the process was never started. */
    public long pid() {
        return required().pid();
    }

    /** Done when the process has ended, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return required().onExit().thenApply(Process::exitValue);
    }

    /** SIGKILL, as a power cut of this one process would be. */
    public void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
            join(current, STOP_LIMIT);
        }
    }

    /** Asks it to end, and insists when it does not within the limit. */
    public void stop(Duration limit) {
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroy();
        if (!join(current, limit)) {
            kill();
        }
    }

    public void restart(Duration limit) {
        stop(STOP_LIMIT);
        start().awaitReady(limit);
    }

    @Override
    public void close() {
        stop(STOP_LIMIT);
    }

    private Process required() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(spec.name() + " was not started");
        }
        return current;
    }

    private static boolean join(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
