package org.khet.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for: a table, or a registry with pupils, or nothing. */
record Options(
        @Nullable Path counts,
        @Nullable Path schools,
        @Nullable Path pupils) {
    static final String USAGE = "infra/bin/demo [--counts FILE.csv] [--schools FILE.csv --pupils FILE.csv]";

    /** @throws IllegalArgumentException in one line for the user */
    static Options of(List<String> args) {
        @Nullable Path counts = null;
        @Nullable Path schools = null;
        @Nullable Path pupils = null;
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("Usage: " + USAGE);
            }
            var file = file(args.get(i + 1));
            switch (args.get(i)) {
                case "--counts" -> counts = file;
                case "--schools" -> schools = file;
                case "--pupils" -> pupils = file;
                default -> throw new IllegalArgumentException("Usage: " + USAGE);
            }
        }
        if ((schools == null) != (pupils == null) || (counts != null && schools != null)) {
            throw new IllegalArgumentException("Usage: " + USAGE);
        }
        return new Options(counts, schools, pupils);
    }

    private static Path file(String name) {
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("Cannot read " + name);
        }
        return file;
    }
}
