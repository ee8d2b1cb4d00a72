package org.khet.embeddedmongo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets write commands in one at a time and makes what they did durable, many at once.
 *
 * <p>The rule is: no reply, not even of a read or of an error, tells of anything that is not yet durable. Otherwise a
 * relay could publish an event that a crash then takes back. A command that finds undurable work waits; the first one
 * waiting commits and syncs for all of them. A commit happens between two write commands, so a half-done command is never
 * on disk.
 */
final class GroupCommit {

    /** How many commits between two looks at the file's waste; measured in {@code BoundedGrowthIT}. */
    private static final int COMMITS_BETWEEN_COMPACTIONS = 2_000;

    private final StoreFile file;
    private final Consumer<StoreBroken> onBroken;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final Lock flushing = new ReentrantLock();

    private volatile long applied;
    private volatile long durable;
    private long commits;
    private volatile @Nullable StoreBroken broken;

    GroupCommit(StoreFile file, Consumer<StoreBroken> onBroken) {
        this.file = file;
        this.onBroken = onBroken;
    }

    /** Runs a write command alone. It is not durable yet when this returns: call {@link #awaitDurable()}. */
    <T> T write(Supplier<T> command) {
        commands.writeLock().lock();
        try {
            requireWhole();
            return command.get();
        } finally {
            applied++;
            commands.writeLock().unlock();
        }
    }

    /** Runs one short step of a read, which sees no half-done write command. */
    <T> T read(Supplier<T> step) {
        commands.readLock().lock();
        try {
            requireWhole();
            return file.reading(step);
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Returns when everything that was applied before the call is on disk. */
    void awaitDurable() {
        long wanted = applied;
        if (durable >= wanted) {
            return;
        }
        flushing.lock();
        try {
            requireWhole();
            if (durable < wanted) {
                durable = flush();
            }
        } catch (RuntimeException e) {
            throw breakWith(e);
        } finally {
            flushing.unlock();
        }
    }

    private long flush() {
        long covered;
        boolean changed;
        commands.readLock().lock();
        try {
            covered = applied;
            changed = file.hasUnsavedChanges();
            file.commit();
        } finally {
            commands.readLock().unlock();
        }
        if (changed) {
            file.force();
            if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
                compact();
                // Compaction commits what other commands applied meanwhile; it must not be taken for synced.
                file.force();
            }
        }
        return covered;
    }

    private void compact() {
        commands.writeLock().lock();
        try {
            file.compact();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void requireWhole() {
        StoreBroken failure = broken;
        if (failure != null) {
            throw failure;
        }
    }

    private StoreBroken breakWith(RuntimeException e) {
        StoreBroken failure = broken;
        if (failure == null) {
            failure = e instanceof StoreBroken known ? known : new StoreBroken(e);
            broken = failure;
            onBroken.accept(failure);
        }
        return failure;
    }
}
