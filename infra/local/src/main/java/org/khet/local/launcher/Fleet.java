package org.khet.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;
import org.khet.local.ServerProcess;

/** All processes of one system: started each as soon as what it needs is ready, stopped in the order that loses nothing. */
final class Fleet {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    /** Some hear the signal only when they have started; there is nothing yet that they could lose. */
    private static final Duration UNREADY_STOP_LIMIT = Duration.ofSeconds(3);

    private final List<Member> members;
    private final RunFile runFile;
    private final Progress progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Fleet(List<Member> members, RunFile runFile, Progress progress) {
        this.members = members;
        this.runFile = runFile;
        this.progress = progress;
    }

    List<Member> members() {
        return members;
    }

    boolean stopping() {
        return stopping;
    }

    /** Returns when all are ready; the first that fails stops the rest and is thrown. */
    void start() {
        Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
        var failed = new CompletableFuture<Void>();
        for (Member member : members) {
            CompletableFuture<?>[] needs = member.needs().stream()
                    .map(need -> ready.getOrDefault(need, CompletableFuture.completedFuture(null)))
                    .toArray(CompletableFuture[]::new);
            var own = CompletableFuture.allOf(needs).thenRunAsync(() -> start(member), threads);
            own.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            });
            ready.put(member.part(), own);
        }
        var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            stop();
            throw e.getCause() instanceof LocalException known
                    ? known
                    : new LocalException("The start failed: " + e.getCause(), e);
        }
    }

    private void start(Member member) {
        if (stopping) {
            throw new LocalException("Stopped while starting");
        }
        launch(member);
        member.afterReady().run();
    }

    /** Starts the process (again), writes it down and waits until it is ready. */
    void launch(Member member) {
        long begun = System.nanoTime();
        ServerProcess process;
        synchronized (this) {
            if (stopping) {
                return;
            }
            process = member.makeProcess().start();
            record(member, process, 0);
        }
        process.awaitReady(START_LIMIT);
        member.markReady();
        if (stopping) {
            return;
        }
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        record(member, process, took);
        progress.done("start", member.part().label(), took);
    }

    private void record(Member member, ServerProcess process, long took) {
        var spec = process.spec();
        ProcessHandle.of(process.pid())
                .ifPresent(handle -> runFile.put(
                        member.part().label(),
                        handle,
                        took,
                        spec.url().toString(),
                        spec.check().toString()));
    }

    /** The doors first, then the services, and what they write to last. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        stop(List.of(Part.GATEWAY));
        stop(List.of(Part.COLLECTION, Part.REQUEST, Part.REPORTING, Part.NOTIFICATION));
        stop(Part.PLATFORM);
        threads.shutdownNow();
        runFile.delete();
    }

    private void stop(List<Part> parts) {
        List<Thread> waiting = new ArrayList<>();
        for (Member member : members) {
            @Nullable ServerProcess process = member.process();
            if (process != null && parts.contains(member.part())) {
                waiting.add(
                        Thread.ofVirtual().start(() -> process.stop(member.ready() ? STOP_LIMIT : UNREADY_STOP_LIMIT)));
            }
        }
        for (Thread thread : waiting) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
