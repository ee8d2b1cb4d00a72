package org.khet.benchmarks.census;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a programmer writes in an afternoon: a line, its cells, and an {@code if} for each rule. */
final class PlainReader implements Contestant {
    @Override
    public Map<String, Long> check(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Pupil pupil = Pupil.of(cells(line));
                for (String code : pupil.faults()) {
                    counts.merge(code, 1L, Long::sum);
                }
                if (pupil.hasUsableId() && !ids.add(pupil.citizenId())) {
                    counts.merge("DMC-007", 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(36);
        StringBuilder quoted = new StringBuilder();
        int at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                quoted.setLength(0);
                at++;
                while (line.charAt(at) != '"' || at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    at += line.charAt(at) == '"' ? 1 : 0;
                    quoted.append(line.charAt(at++));
                }
                cells.add(quoted.toString());
                at += 2;
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                cells.add(line.substring(at, end));
                at = end + 1;
            }
        }
        return cells;
    }
}
