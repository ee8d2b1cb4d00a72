package org.khet.rules.parallel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.InOrder;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.csv.Pieces;

/**
 * Some threads work on pieces while the caller's reads the next ones and takes results in order; only some pieces a thread
 * are held, so memory does not grow with the file. A file of one piece is worked on by the caller alone.
 */
public final class Workers implements Line {
    private static final int PIECES_A_THREAD = 4;
    private static final ThreadFactory NAMED =
            Thread.ofPlatform().daemon().name("rules-", 0).factory();

    private final int threads;
    private final int piecesAThread;

    /** @param threads beside the caller's, which has little to do */
    public Workers(int threads) {
        this(threads, PIECES_A_THREAD);
    }

    /**
     * For results much larger than their pieces.
     *
     * @param threads beside the caller's
     * @param piecesAThread held at once, with their results
     */
    public Workers(int threads, int piecesAThread) {
        if (threads < 1 || piecesAThread < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", pieces: " + piecesAThread);
        }
        this.threads = threads;
        this.piecesAThread = piecesAThread;
    }

    @Override
    public <R> void run(Pieces pieces, Supplier<Work<R>> workers, Taker<R> taker) throws IOException {
        InOrder<R> inOrder = new InOrder<>(pieces, workers.get(), taker);
        Piece first = pieces.next();
        if (first == null || first.last()) {
            if (first != null) {
                inOrder.redo(first);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, NAMED);
        try {
            run(pool, first, pieces, idle(workers), inOrder);
        } finally {
            pool.shutdownNow();
        }
    }

    private <R> BlockingQueue<Work<R>> idle(Supplier<Work<R>> workers) {
        BlockingQueue<Work<R>> idle = new LinkedBlockingQueue<>();
        for (int i = 0; i < threads; i++) {
            idle.add(workers.get());
        }
        return idle;
    }

    private record Begun<R>(Piece piece, Future<R> result) {}

    private <R> void run(
            ExecutorService pool, Piece first, Pieces pieces, BlockingQueue<Work<R>> idle, InOrder<R> inOrder)
            throws IOException {
        Deque<Begun<R>> begun = new ArrayDeque<>();
        @Nullable Piece piece = first;
        while (piece != null || !begun.isEmpty()) {
            while (piece != null && begun.size() < threads * piecesAThread) {
                Piece next = piece;
                begun.add(new Begun<>(next, pool.submit(() -> on(next, idle))));
                piece = pieces.next();
            }
            Begun<R> oldest = begun.remove();
            if (inOrder.fits()) {
                inOrder.take(oldest.piece(), result(oldest.result()));
            } else {
                finish(oldest.result());
                inOrder.redo(oldest.piece());
            }
        }
    }

    /** There are as many workers as threads, so one is always idle. */
    private static <R> R on(Piece piece, BlockingQueue<Work<R>> idle) {
        Work<R> work = idle.remove();
        try {
            return work.on(piece);
        } finally {
            idle.add(work);
        }
    }

    private static <R> R result(Future<R> result) throws IOException {
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            throw interrupted();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }

    /** What was found in a piece that began within a record means nothing, not even a failure; its bytes must be free. */
    private static void finish(Future<?> result) throws IOException {
        try {
            result.get();
        } catch (InterruptedException stopped) {
            throw interrupted();
        } catch (ExecutionException meaningless) {
            return;
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the check was stopped");
    }
}
