package org.khet.benchmarks.census;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** One way of checking the file; answers how often each rule found something. */
interface Contestant {
    Map<String, Long> check(Path file) throws IOException;

    static Contestant named(String name) throws IOException {
        return switch (name) {
            case "khet", "khet-windows-874" -> new Engine(2);
            case "khet-one-thread" -> new Engine(0);
            case "duckdb" -> new DuckDb();
            case "plain-java" -> new PlainReader();
            case "dev.cel" -> new CelReader();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
