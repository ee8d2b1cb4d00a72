package org.khet.collection.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.khet.collection.certificates.Sha256;

/**
 * A body put aside on disk, so that it can be read twice with flat memory. The file loses its name as soon as it is open:
 * whatever happens to the service, no pupil's data stays behind.
 */
final class Spool implements AutoCloseable {
    /** The body comes a few kilobytes at a time; written as they come, each would cost the disk's cache a call. */
    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final long size;
    private final String sha256;

    private Spool(FileChannel channel, long size, String sha256) {
        this.channel = channel;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * @param announced the length the sender said, or -1
     * @throws org.khet.problem.ProblemException where it is too large, or ends before the length announced
     */
    static Spool of(InputStream body, long announced, ImportSettings settings) throws IOException {
        if (announced > settings.maxFile().toBytes()) {
            throw FileProblems.tooLarge(settings.maxFile());
        }
        Files.createDirectories(settings.spool());
        var file = Files.createTempFile(settings.spool(), "khet-upload-", ".part");
        var channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(file);
        try {
            return copied(body, announced, settings, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Spool copied(InputStream body, long announced, ImportSettings settings, FileChannel channel)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        var most = settings.maxFile().toBytes();
        var buffer = new byte[BUFFER];
        long size = 0;
        try {
            for (int read = fill(body, buffer); read > 0; read = fill(body, buffer)) {
                size += read;
                if (size > most) {
                    throw FileProblems.tooLarge(settings.maxFile());
                }
                digest.update(buffer, 0, read);
                write(channel, ByteBuffer.wrap(buffer, 0, read));
            }
        } catch (EOFException e) {
            throw FileProblems.cutOnTheWay(e);
        }
        if (announced >= 0 && size < announced) {
            throw FileProblems.cutOnTheWay(null);
        }
        return new Spool(channel, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Zero at the end. */
    private static int fill(InputStream body, byte[] buffer) throws IOException {
        return body.readNBytes(buffer, 0, buffer.length);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    String sha256() {
        return sha256;
    }

    /** A new stream from the first byte; streams do not disturb one another. */
    InputStream open() {
        return new FromStart();
    }

    /** The first bytes, which tell what kind of file it is. */
    byte[] head() throws IOException {
        try (var in = open()) {
            return in.readNBytes(8);
        }
    }

    /** For one reader at a time; streams do not mind it. */
    SeekableByteChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class FromStart extends InputStream {
        private long at;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at >= size) {
                return -1;
            }
            var count = channel.read(ByteBuffer.wrap(target, offset, length), at);
            at += Math.max(count, 0);
            return count;
        }
    }
}
