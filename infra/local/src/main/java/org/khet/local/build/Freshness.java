package org.khet.local.build;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells whether a jar still fits its sources. It does when it is the very jar built from exactly these sources, or when
 * it is newer than every one of them (somebody called Maven by hand).
 */
final class Freshness {
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "dist", "test", ".git");

    private final Path record;

    /** @param record remembers what was built from what */
    Freshness(Path record) {
        this.record = record;
    }

    /** What a jar is built from: a hash of all files, and the time of the youngest. */
    record Sources(String hash, long youngest) {}

    boolean isFresh(String artifact, Path jar, Sources sources) throws IOException {
        if (!Files.exists(jar)) {
            return false;
        }
        return Jar.writtenAt(jar) > sources.youngest() || of(jar, sources).equals(read().getProperty(artifact));
    }

    void remember(String artifact, Path jar, Sources sources) throws IOException {
        Properties known = read();
        known.setProperty(artifact, of(jar, sources));
        Files.createDirectories(record.getParent());
        try (var out = Files.newBufferedWriter(record)) {
            known.store(out, null);
        }
    }

    private static String of(Path jar, Sources sources) throws IOException {
        return sources.hash() + " " + Jar.fingerprint(jar);
    }

    static Sources read(Set<Path> folders, Path rootPom) throws IOException {
        var files = new TreeMap<Path, Long>();
        files.put(rootPom, Files.getLastModifiedTime(rootPom).toMillis());
        for (Path folder : folders) {
            collect(folder, files);
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long youngest = 0;
            for (var file : files.entrySet()) {
                digest.update(file.getKey().toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file.getKey())) {
                    digest.update(Files.readAllBytes(file.getKey()));
                }
                youngest = Math.max(youngest, file.getValue());
            }
            return new Sources(HexFormat.of().formatHex(digest.digest()), youngest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Folders count too: theirs is the only time that changes when a file is deleted. */
    private static void collect(Path module, TreeMap<Path, Long> files) throws IOException {
        Files.walkFileTree(module, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NOT_SOURCES.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(module)) {
                    files.put(folder, attributes.lastModifiedTime().toMillis());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().equals("README.md")) {
                    files.put(file, attributes.lastModifiedTime().toMillis());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Properties read() {
        var known = new Properties();
        if (Files.exists(record)) {
            try (Reader in = Files.newBufferedReader(record)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }
}
