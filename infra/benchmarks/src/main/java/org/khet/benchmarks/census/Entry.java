package org.khet.benchmarks.census;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.khet.benchmarks.Measured;

/**
 * What came of an {@link Entrant}.
 *
 * @param counts by rule, as text: equal where the same was found
 */
record Entry(Measured measured, String counts) {
    static final String HEAP = "-Xmx256m";

    static Entry of(String entrant, Path file, int warmUps, int repeats, String note)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        HEAP,
                        "-XX:+UseParallelGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Entrant.class.getName(),
                        entrant,
                        file.toString(),
                        String.valueOf(warmUps),
                        String.valueOf(repeats))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> clock = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        String counts = "";
        String[] memory = {"", "-1", "-1"};
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ", 4);
                if (words[0].equals("run")) {
                    clock.add(Long.parseLong(words[1]));
                    processor.add(Long.parseLong(words[2]));
                    counts = words[3];
                } else if (words[0].equals("memory")) {
                    memory = words;
                }
            }
        }
        if (process.waitFor() != 0 || clock.isEmpty()) {
            return new Entry(Measured.notRun(entrant, note).noting("failed"), "");
        }
        Measured measured = Measured.timed(
                entrant,
                median(clock),
                median(processor),
                Long.parseLong(memory[1]),
                Long.parseLong(memory[2]),
                sum(counts),
                note);
        // A long race tells how far it is, and what it knows if it is stopped.
        System.err.println(measured.line());
        return new Entry(measured, counts);
    }

    /** The measure, marked where not every rule found as often as it did for {@code ours}. */
    Measured against(Entry ours) {
        return counts.isEmpty() || counts.equals(ours.counts)
                ? measured
                : measured.noting("DOES NOT FIND THE SAME: " + counts + " instead of " + ours.counts);
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e9;
    }

    private static long sum(String counts) {
        return Stream.of(counts.replaceAll("[{} ]", "").split(","))
                .filter(count -> !count.isEmpty())
                .mapToLong(count -> Long.parseLong(count.substring(count.indexOf('=') + 1)))
                .sum();
    }
}
