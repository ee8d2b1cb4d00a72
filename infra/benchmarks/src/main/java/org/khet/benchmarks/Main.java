package org.khet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.khet.benchmarks.census.CensusRace;

/** {@code bench [R1 …] [--json] [--rows N] [--repeats N]}: runs races, prints their table, and one JSON object a race last. */
public final class Main {
    private static final List<Race> RACES = List.of(new CensusRace("R1", 0.05), new CensusRace("R1-all-bad", 1.0));
    private static final String HEAD = """
            | contestant | seconds | processor seconds | peak heap MB | peak resident MB | found | |
            |---|---|---|---|---|---|---|""";

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = new ArrayList<>();
        boolean json = false;
        int rows = 1_000_000;
        int repeats = 5;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--rows" -> rows = Integer.parseInt(args[++i]);
                case "--repeats" -> repeats = Integer.parseInt(args[++i]);
                default -> wanted.add(args[i]);
            }
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "khet-bench"));
        List<Race> races = RACES.stream()
                .filter(race -> wanted.isEmpty() || wanted.contains(race.name()))
                .toList();
        if (races.isEmpty()) {
            throw new IllegalArgumentException(
                    "known races: " + RACES.stream().map(Race::name).toList());
        }
        for (Race race : races) {
            String machine = machine();
            List<Measured> results = race.run(new Race.Settings(rows, repeats, folder));
            if (!json) {
                System.out.println("\n**" + race.name() + "**: " + race.work() + " (" + rows + " rows, median of "
                        + repeats + "; " + machine + ")\n\n" + HEAD);
                results.forEach(result -> System.out.println(result.line()));
            }
            System.out.println(object(race, results, machine));
        }
    }

    private static String object(Race race, List<Measured> results, String machine) {
        return "{\"race\":\"" + race.name() + "\",\"ours\":"
                + results.getFirst().json() + ",\"opponents\":{"
                + results.stream()
                        .skip(1)
                        .map(result -> "\"" + result.name() + "\":" + result.json())
                        .collect(Collectors.joining(","))
                + "},\"machine\":\"" + machine + "\"}";
    }

    /** The load says how far the clock can be believed. */
    private static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String processor = Files.isReadable(info)
                ? Files.readAllLines(info).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("")
                : System.getProperty("os.arch");
        return String.format(
                Locale.ROOT,
                "%s, %d processors, JDK %s, load %.1f before the race",
                processor,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
