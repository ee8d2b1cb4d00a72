package org.khet.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One endpoint and who may enter.
 *
 * @param path as the service describes it, with its variables in braces
 * @param mayBeMissing whether what it leads to may not be there yet
 * @param who callers by the names of {@code doors.txt}
 */
record Door(String method, String path, boolean mayBeMissing, Set<String> who) {

    static final List<String> CALLERS = List.of(
            "officer",
            "analyst",
            "supervisor",
            "director",
            "admin",
            "other-area",
            "own-school",
            "other-school",
            "own-officer",
            "own-director",
            "other-officer");

    private static final String PUBLIC = "public";
    private static final Map<String, List<String>> GROUPS = Map.of(
            "staff",
            CALLERS.subList(0, 5),
            "everyone",
            CALLERS,
            PUBLIC,
            CALLERS,
            // Where a school's program may enter, so may its people.
            "own-school",
            List.of("own-school", "own-officer", "own-director"),
            "other-school",
            List.of("other-school", "other-officer"),
            "programs",
            List.of("own-school", "other-school"),
            "people",
            List.of("own-officer", "own-director"),
            // Another service of the system, by itself.
            "service",
            List.of());
    private static final Pattern LINE = Pattern.compile("([A-Z]+) (/\\S*) : (\\? )?([a-z -]+)");

    static List<Door> all() {
        try (InputStream file = Objects.requireNonNull(Door.class.getResourceAsStream("doors.txt"))) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Door> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Door::of)
                .toList();
    }

    private static Door of(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("No door: " + line);
        }
        var words = Arrays.asList(found.group(4).split(" "));
        var who = new LinkedHashSet<String>();
        for (var word : words) {
            if (!CALLERS.contains(word) && !GROUPS.containsKey(word)) {
                throw new IllegalArgumentException("Who is " + word + "? " + line);
            }
            who.addAll(GROUPS.getOrDefault(word, List.of(word)));
        }
        if (words.contains(PUBLIC)) {
            who.add(PUBLIC);
        }
        return new Door(found.group(1), found.group(2), found.group(3) != null, who);
    }

    String name() {
        return method + " " + path;
    }

    boolean onlyReads() {
        return method.equals("GET");
    }

    boolean isPublic() {
        return who.contains(PUBLIC);
    }

    /** What is described and not listed, or listed and not described, or listed twice: in words, empty where all is well. */
    static List<String> forgotten(List<Door> listed, Set<String> described) {
        var names = listed.stream().map(Door::name).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var faults = new ArrayList<String>();
        described.stream().filter(name -> !names.containsKey(name)).forEach(name -> faults.add("not listed: " + name));
        names.forEach((name, times) -> {
            if (!described.contains(name)) {
                faults.add("no longer there: " + name);
            }
            if (times > 1) {
                faults.add("listed twice: " + name);
            }
        });
        return faults;
    }
}
