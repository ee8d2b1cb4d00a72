package org.khet.benchmarks.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Processes;

/** The service's own classes, in a process of their own without server and store: it makes files of a snapshot. */
final class OfflineRun {

    private static final String JAR = "reporting-service-1.0.0-SNAPSHOT.jar";
    private static final String MAIN = "org.khet.reporting.offline.OfflineReports";

    private final Path library;

    /** Unpacks the service's jar, whose libraries lie in it as jars that no class path finds. */
    OfflineRun(Path root, Path folder) throws IOException, InterruptedException {
        library = folder.resolve("reporting-service");
        Path jar = root.resolve("reporting-service/target").resolve(JAR);
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not built");
        }
        var unpack = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        library.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (unpack.waitFor() != 0) {
            throw new IOException(jar + " cannot be unpacked");
        }
    }

    /** @param heap as {@code -Xmx} takes it */
    Measured run(String name, Path data, Path reports, String heap, int repeats)
            throws IOException, InterruptedException {
        var command = command(heap, MAIN);
        command.addAll(List.of(
                data.toString(), reports.toString(), data.resolve("out").toString(), Integer.toString(repeats)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var clock = new ArrayList<Long>();
        var processor = new ArrayList<Long>();
        var hashes = new ArrayList<String>();
        Map<String, Long> parts = new TreeMap<>();
        long resident = 0;
        long peakHeap = 0;
        long bytes = 0;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                resident = Math.max(resident, Processes.peakResidentMb(process.pid()));
                String[] words = line.split(" ");
                if (words[0].equals("run")) {
                    clock.add(Long.parseLong(words[1]));
                    processor.add(Long.parseLong(words[2]));
                    hashes.add(words[3]);
                    peakHeap = Long.parseLong(words[4]);
                } else if (words[0].equals("part")) {
                    parts.put(words[1] + " " + words[2], Long.parseLong(words[3]));
                    bytes += words.length > 4 ? Long.parseLong(words[4]) : 0;
                }
            }
        }
        if (process.waitFor() != 0 || clock.isEmpty()) {
            return Measured.notRun(name, "failed with -Xmx" + heap);
        }
        String slowest = parts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(6)
                .map(part -> "%s %.2f s".formatted(part.getKey(), part.getValue() / 1e9))
                .collect(Collectors.joining(", "));
        boolean same = hashes.stream().distinct().count() == 1;
        return Measured.timed(
                name,
                median(clock),
                median(processor),
                peakHeap >> 20,
                resident,
                bytes / clock.size() >> 10,
                "-Xmx%s; first run %.2f s, %.2f of the processors; "
                                .formatted(heap, clock.getFirst() / 1e9, processor.getFirst() / 1e9)
                        + slowest + "; "
                        + (same ? "each run the same bytes" : "BYTES DIFFER BETWEEN RUNS") + "; found: KB of files");
    }

    /** To be lengthened by what the program is told. */
    List<String> command(String heap, String main) {
        return new ArrayList<>(List.of(
                java(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                library.resolve(JAR) + ":" + library.resolve("lib") + "/*",
                main));
    }

    private static double median(List<Long> nanos) {
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e9;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
