package org.khet.demo.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does one thing for many, a few at a time, each on a virtual thread. */
public final class Crew {
    private final int atOnce;

    public Crew(int atOnce) {
        this.atOnce = atOnce;
    }

    public <T> void each(Collection<T> all, Consumer<T> work) {
        map(all, one -> {
            work.accept(one);
            return true;
        });
    }

    /** Results in the order of what was given; the first failure ends it. */
    public <T, R> List<R> map(Collection<T> all, Function<T, R> work) {
        var turns = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new ArrayList<Future<R>>();
            for (var one : all) {
                under.add(threads.submit(inTurn(turns, () -> work.apply(one))));
            }
            var results = new ArrayList<R>();
            try {
                for (var future : under) {
                    results.add(future.get());
                }
            } catch (ExecutionException e) {
                under.forEach(future -> future.cancel(true));
                throw e.getCause() instanceof RuntimeException plain ? plain : new IllegalStateException(e.getCause());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static <R> Callable<R> inTurn(Semaphore turns, Callable<R> work) {
        return () -> {
            turns.acquire();
            try {
                return work.call();
            } finally {
                turns.release();
            }
        };
    }
}
