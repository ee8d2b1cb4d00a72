package org.khet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.khet.benchmarks.browser.BrowserRace;
import org.khet.benchmarks.census.CensusRace;
import org.khet.benchmarks.census.GrowthRace;
import org.khet.benchmarks.messages.MessageRace;
import org.khet.benchmarks.reports.ReportsRace;
import org.khet.benchmarks.reports.SearchRace;
import org.khet.benchmarks.running.AreaRace;
import org.khet.benchmarks.running.EditRace;
import org.khet.benchmarks.running.ManyFilesRace;
import org.khet.benchmarks.running.SchoolRace;
import org.khet.benchmarks.running.StoredCensusRace;

/**
 * {@code bench NAME… | all [--json] [--rows N] [--repeats N]}: runs races, prints their table, and one JSON object a race
 * last; without a name it tells which there are.
 */
public final class Main {
    private static final List<Race> RACES = List.of(
            new CensusRace("R1", 0.05),
            new CensusRace("R1-all-bad", 1.0),
            new GrowthRace(),
            new BrowserRace(),
            new StoredCensusRace(),
            new AreaRace(),
            new SchoolRace(),
            new ManyFilesRace(),
            new EditRace(),
            new MessageRace(),
            new ReportsRace(),
            new SearchRace());

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> wanted = new ArrayList<>();
        boolean json = false;
        int rows = 1_000_000;
        int repeats = 5;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--rows" -> rows = number(args, ++i);
                case "--repeats" -> repeats = number(args, ++i);
                default -> wanted.add(args[i]);
            }
        }
        if (wanted.isEmpty()) {
            System.out.println("Races: bench NAME… | all [--rows N] [--repeats N] [--json]");
            RACES.forEach(race -> System.out.printf("  %-12s %s%n", race.name(), race.work()));
            return;
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "khet-bench"));
        Path root = Path.of(Objects.requireNonNull(System.getProperty("khet.root"), "khet.root"));
        for (Race race : races(wanted)) {
            run(race, new Race.Settings(rows, repeats, folder, root), json);
        }
    }

    private static int number(String[] args, int i) {
        if (i < args.length && args[i].matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(args[i]);
        }
        throw refused(args[i - 1] + " needs a number");
    }

    private static List<Race> races(List<String> wanted) {
        List<String> known = RACES.stream().map(Race::name).toList();
        wanted.stream()
                .filter(name -> !known.contains(name) && !name.equals("all"))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("there is no race " + name + "; known races: " + String.join(" ", known));
                });
        return RACES.stream()
                .filter(race -> wanted.contains(race.name()) || wanted.contains("all"))
                .toList();
    }

    /** In one line for the user. */
    private static IllegalArgumentException refused(String why) {
        System.err.println("khet: " + why);
        System.exit(2);
        return new IllegalArgumentException(why);
    }

    private static void run(Race race, Race.Settings settings, boolean json) throws IOException, InterruptedException {
        String machine = Machine.now();
        List<Measured> results = race.run(settings);
        if (!json) {
            System.out.println("\n**" + race.name() + "**: " + race.work() + " (" + settings.rows()
                    + " rows, median of " + settings.repeats() + "; " + machine + ")\n\n" + Measured.HEAD);
            results.forEach(result -> System.out.println(result.line()));
            System.out.println();
        }
        System.out.println(object(race, results, machine));
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
}
