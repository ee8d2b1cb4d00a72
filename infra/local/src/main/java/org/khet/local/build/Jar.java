package org.khet.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A built jar: when it was really written, and what tells it from another. */
final class Jar {
    private Jar() {}

    /** Builds are reproducible and stamp their jars with a fixed time, so the time the file system noted counts. */
    static long writtenAt(Path jar) throws IOException {
        try {
            return ((FileTime) Files.getAttribute(jar, "unix:ctime")).toMillis();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return Files.getLastModifiedTime(jar).toMillis();
        }
    }

    /** Two check sums of the content: not against an attacker, and ten times as quick as a hash on a cold JVM. */
    static String fingerprint(Path jar) throws IOException {
        var first = new CRC32();
        var second = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(jar)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                first.update(buffer, 0, read);
                second.update(buffer, 0, read);
            }
        }
        return String.format("%08x%08x", first.getValue(), second.getValue());
    }
}
