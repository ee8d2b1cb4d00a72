package org.khet.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.khet.local.LocalException;

/** Several systems may start side by side, but what they share is built by one at a time; the others wait. */
record BuildLock(FileChannel channel) implements AutoCloseable {

    static BuildLock take(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new BuildLock(channel);
        } catch (IOException e) {
            throw new LocalException("Cannot lock " + file + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
