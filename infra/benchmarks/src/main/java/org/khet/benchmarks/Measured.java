package org.khet.benchmarks;

import java.util.Locale;

/**
 * One contestant's result.
 *
 * @param seconds by the clock, the median of the repeats
 * @param processorSeconds of all threads, the median: what a busy machine does not change much
 * @param peakHeapMb of the Java heap; -1 where it was not run
 * @param peakResidentMb of the whole process
 * @param count of what was found
 * @param note what a reader must know; empty where nothing
 */
public record Measured(
        String name,
        double seconds,
        double processorSeconds,
        long peakHeapMb,
        long peakResidentMb,
        long count,
        String note) {

    public static Measured notRun(String name, String why) {
        return new Measured(name, -1, -1, -1, -1, -1, why);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"seconds\":%.3f,\"processorSeconds\":%.3f,\"peakHeapMb\":%d,\"peakResidentMb\":%d,\"count\":%d,\"note\":\"%s\"}",
                seconds,
                processorSeconds,
                peakHeapMb,
                peakResidentMb,
                count,
                note.replace("\"", "'"));
    }

    String line() {
        return seconds < 0
                ? "| %s | – | – | – | – | – | %s |".formatted(name, note)
                : String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %d | %d | %,d | %s |",
                        name,
                        seconds,
                        processorSeconds,
                        peakHeapMb,
                        peakResidentMb,
                        count,
                        note);
    }
}
