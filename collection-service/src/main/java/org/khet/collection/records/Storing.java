package org.khet.collection.records;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Seals and stores chunks beside the check that makes them: while one core reads rows, the other one works and the disk
 * is waited for. No more than two chunks are under way, so memory stays flat. For one writing thread.
 */
public final class Storing {
    private static final int UNDER_WAY = 2;

    private final Deque<FutureTask<?>> underWay = new ArrayDeque<>();

    /** Begins to store; a failure comes out here or at {@link #finish}, at the latest. */
    public void begin(Runnable storing) {
        if (underWay.size() == UNDER_WAY) {
            await(underWay.remove());
        }
        var task = new FutureTask<Void>(storing, null);
        underWay.add(task);
        Thread.ofVirtual().name("chunk-storing").start(task);
    }

    /** Waits until everything is stored. */
    public void finish() {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    /** Waits until nothing is being stored any more, whatever became of it: what was stored is then taken away. */
    public void giveUp() {
        while (!underWay.isEmpty()) {
            try {
                await(underWay.remove());
            } catch (RuntimeException e) {
                // The failure that made us give up is told already.
            }
        }
    }

    private static void await(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
