package org.khet.benchmarks.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;

/** R6-search: what the public types, answered from 20,000 publications by the service's own classes. */
public final class SearchRace implements Race {

    private static final String MAIN = "org.khet.reporting.discovery.SearchMeasure";
    private static final String HEAP = "512m";

    /** The first answers of a process are those of code that was never run; a service that runs gives them once. */
    private static final int SEARCHES_FOR_ONE_REPEAT = 40;

    @Override
    public String name() {
        return "R6-search";
    }

    @Override
    public String work() {
        return "20,000 publications searched in Thai, by one after the other of twelve texts";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        var folder = Files.createDirectories(settings.folder().resolve("R6-search"));
        var command = new OfflineRun(settings.root(), folder).command(HEAP, MAIN);
        command.add(Integer.toString(settings.repeats() * SEARCHES_FOR_ONE_REPEAT));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, List<Double>> answers = new LinkedHashMap<>();
        long taken = 0;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("taken")) {
                    taken = Long.parseLong(words[1]);
                } else if (words[0].equals("search")) {
                    answers.computeIfAbsent(contestant(words), name -> new ArrayList<>())
                            .add(Long.parseLong(words[4]) / 1e6);
                }
            }
        }
        if (process.waitFor() != 0 || answers.isEmpty()) {
            return List.of(Measured.notRun("khet", "failed with -Xmx" + HEAP));
        }
        var results = new ArrayList<Measured>();
        for (var kind : answers.entrySet()) {
            results.add(measured(kind.getKey(), kind.getValue(), taken));
        }
        return results;
    }

    private static String contestant(String[] words) {
        if (words[2].equals("near")) {
            return "khet, nothing but what is written like it";
        }
        return words[3].equals("0") ? "khet, nothing found" : "khet, something found";
    }

    private static Measured measured(String name, List<Double> millis, long taken) {
        return Measured.timed(
                        name,
                        -1,
                        -1,
                        -1,
                        -1,
                        millis.size(),
                        "worst %.1f ms; all taken in within %.1f s; found: searches"
                                .formatted(
                                        millis.stream()
                                                .mapToDouble(one -> one)
                                                .max()
                                                .orElse(0),
                                        taken / 1e9))
                .withAnswers(millis.stream().mapToDouble(one -> one).toArray());
    }
}
