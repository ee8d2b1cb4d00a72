package org.khet.benchmarks.census;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;

/** Each contestant in a process of its own with the same heap, one after the other on the same file. */
public final class CensusRace implements Race {
    private static final String HEAP = "-Xmx256m";
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private final String name;
    private final double faulty;

    /** @param faulty the share of rows with a fault planted in them */
    public CensusRace(String name, double faulty) {
        this.name = name;
        this.faulty = faulty;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String work() {
        return "pupils of 36 columns, 20 row rules and unique IDs, " + Math.round(faulty * 100)
                + " % faulty rows, heap " + HEAP;
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Path file = file(settings, StandardCharsets.UTF_8);
        List<Measured> results = new ArrayList<>();
        Measured ours = measure("khet", file, settings.repeats(), "UTF-8, two threads");
        results.add(ours);
        results.add(measure("khet-one-thread", file, settings.repeats(), "UTF-8"));
        results.add(measure(
                "khet-windows-874", file(settings, WINDOWS_874), settings.repeats(), "the same rows in windows-874"));
        results.add(measure("duckdb", file, settings.repeats(), "SQL, all its threads; native memory beside the heap"));
        results.add(measure(
                "plain-java",
                file,
                settings.repeats(),
                "one pass, the rules written by hand, no positions but the row"));
        results.add(measure("dev.cel", file, 1, "rules as CEL programs, typing by hand, one repeat"));
        results.add(Measured.notRun("postgresql", "not run: no server that this user may start is looked for"));
        return results.stream().map(one -> agreeing(one, ours)).toList();
    }

    private static Measured agreeing(Measured one, Measured ours) {
        boolean same = one.count() < 0 || one.count() == ours.count();
        return same
                ? one
                : new Measured(
                        one.name(),
                        one.seconds(),
                        one.processorSeconds(),
                        one.peakHeapMb(),
                        one.peakResidentMb(),
                        one.count(),
                        one.note() + "; DOES NOT FIND THE SAME");
    }

    private Path file(Settings settings, Charset charset) throws IOException {
        Path file = settings.folder().resolve("pupils-%d-%s-%s.csv".formatted(settings.rows(), faulty, charset.name()));
        if (Files.notExists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            new PupilFile().write(part, settings.rows(), faulty, charset);
            Files.move(part, file);
        }
        return file;
    }

    private static Measured measure(String entrant, Path file, int repeats, String note)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        HEAP,
                        "-XX:+UseParallelGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Entrant.class.getName(),
                        entrant,
                        file.toString(),
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
            return new Measured(entrant, -1, -1, -1, -1, -1, note + "; failed");
        }
        return new Measured(
                entrant,
                median(clock),
                median(processor),
                Long.parseLong(memory[1]),
                Long.parseLong(memory[2]),
                sum(counts),
                note);
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
