package org.khet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part's AOT cache: classes loaded and linked in a training run, so that the next start takes about half the time. It
 * fits one JDK and one class path, both told by the key beside it.
 */
record CodeCache(Path file, List<Path> classPath) {

    static CodeCache of(ProjectFolder project, String part, Path... classPath) {
        return new CodeCache(project.platform().resolve("caches").resolve(part + ".aot"), List.of(classPath));
    }

    boolean isCurrent() {
        try {
            return Files.exists(file)
                    && Files.exists(keyFile())
                    && Files.readString(keyFile()).equals(key());
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes room for a new recording. */
    void prepare() throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(keyFile());
        Files.deleteIfExists(file);
    }

    /** The recording is whole; where the JVM gave none, none is tried again until something changes. */
    void finish() throws IOException {
        if (Files.exists(file)) {
            Files.writeString(keyFile(), key());
        }
    }

    String use() {
        return "-XX:AOTCache=" + file;
    }

    String record() {
        return "-XX:AOTCacheOutput=" + file;
    }

    private Path keyFile() {
        return file.resolveSibling(file.getFileName() + ".key");
    }

    private String key() throws IOException {
        var key = new StringBuilder(System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
        for (Path path : classPath) {
            try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
                for (Path one : files.sorted().toList()) {
                    var attributes = Files.readAttributes(one, BasicFileAttributes.class);
                    key.append('\n')
                            .append(one)
                            .append(' ')
                            .append(attributes.size())
                            .append(' ')
                            .append(attributes.lastModifiedTime().toMillis());
                }
            }
        }
        return key.toString();
    }
}
