package org.khet.benchmarks.census;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.khet.benchmarks.Processes;

/** One way of checking the file. */
interface Contestant extends AutoCloseable {
    /** How often each rule found something, in the order of the rules' codes. */
    Map<String, Long> check(Path file) throws IOException;

    /** Nanoseconds of processor that the work has cost so far, wherever it is done. */
    default long processor() throws IOException {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** The most memory that whoever does the work has held. */
    default long peakResidentMb() throws IOException {
        return Processes.peakResidentMb(ProcessHandle.current().pid());
    }

    @Override
    default void close() throws IOException {}

    static Contestant named(String name) throws IOException {
        return switch (name) {
            case "khet", "khet-windows-874" -> new Engine(2);
            case "khet-one-thread" -> new Engine(0);
            case "duckdb" -> new DuckDb();
            case "postgresql" -> new PostgreSql();
            case "plain-java" -> new PlainReader();
            case "dev.cel" -> new CelReader();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
