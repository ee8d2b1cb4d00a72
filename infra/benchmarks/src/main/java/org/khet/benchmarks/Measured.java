package org.khet.benchmarks;

import java.util.Locale;

/**
 * One contestant's result; a number below 0 was not measured.
 *
 * @param seconds by the clock, the median of the repeats
 * @param processorSeconds of all threads, the median: what a busy machine does not change much
 * @param peakHeapMb of the Java heap
 * @param peakResidentMb of the whole process
 * @param p50Ms of single answers, where there are many
 * @param count of what was found
 * @param note what a reader must know; empty where nothing
 */
public record Measured(
        String name,
        double seconds,
        double processorSeconds,
        long peakHeapMb,
        long peakResidentMb,
        double p50Ms,
        double p99Ms,
        long count,
        String note) {
    static final String HEAD = """
            | contestant | seconds | processor seconds | peak heap MB | peak resident MB | p50 ms | p99 ms | found | |
            |---|---|---|---|---|---|---|---|---|""";

    public static Measured notRun(String name, String why) {
        return new Measured(name, -1, -1, -1, -1, -1, -1, -1, why);
    }

    /** Work that takes some time as a whole. */
    public static Measured timed(
            String name,
            double seconds,
            double processorSeconds,
            long heapMb,
            long residentMb,
            long count,
            String note) {
        return new Measured(name, seconds, processorSeconds, heapMb, residentMb, -1, -1, count, note);
    }

    /** @param millis of the single answers, in any order */
    public Measured withAnswers(double[] millis) {
        double[] sorted = millis.clone();
        java.util.Arrays.sort(sorted);
        return new Measured(
                name,
                seconds,
                processorSeconds,
                peakHeapMb,
                peakResidentMb,
                sorted[(sorted.length - 1) / 2],
                sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
                count,
                note);
    }

    public Measured noting(String more) {
        return new Measured(
                name,
                seconds,
                processorSeconds,
                peakHeapMb,
                peakResidentMb,
                p50Ms,
                p99Ms,
                count,
                note.isEmpty() ? more : note + "; " + more);
    }

    String json() {
        StringBuilder json = new StringBuilder("{");
        member(json, "seconds", seconds, "%.4f");
        member(json, "processorSeconds", processorSeconds, "%.3f");
        member(json, "peakHeapMb", peakHeapMb, "%.0f");
        member(json, "peakResidentMb", peakResidentMb, "%.0f");
        member(json, "p50Ms", p50Ms, "%.1f");
        member(json, "p99Ms", p99Ms, "%.1f");
        member(json, "count", count, "%.0f");
        return json.append("\"note\":\"")
                .append(note.replace("\\", "/").replace("\"", "'"))
                .append("\"}")
                .toString();
    }

    private static void member(StringBuilder json, String name, double value, String format) {
        if (value >= 0) {
            json.append('"').append(name).append("\":").append(String.format(Locale.ROOT, format, value));
            json.append(',');
        }
    }

    /** As a line of the table under {@link #HEAD}. */
    public String line() {
        return "| " + name + " | " + cell(seconds, seconds < 0.1 ? "%.4f" : "%.2f") + cell(processorSeconds, "%.2f")
                + cell(peakHeapMb, "%,.0f") + cell(peakResidentMb, "%,.0f") + cell(p50Ms, "%.1f") + cell(p99Ms, "%.1f")
                + cell(count, "%,.0f") + note + " |";
    }

    private static String cell(double value, String format) {
        return (value < 0 ? "–" : String.format(Locale.ROOT, format, value)) + " | ";
    }
}
