package org.khet.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;

/** At most one {@code up} works on a home folder; the operating system lets go of it however the process ends. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(Home home) {
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new LocalException("Khet is already running or starting on " + home.folder()
                        + "; see infra/bin/status, end it with infra/bin/down");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new LocalException("Cannot lock " + home.lock() + ": " + Reason.of(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LocalException("Cannot let go of the lock: " + Reason.of(e), e);
        }
    }
}
