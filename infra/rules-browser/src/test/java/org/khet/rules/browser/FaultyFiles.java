package org.khet.rules.browser;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Example;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;

/** Files of one data set with faults of every kind, the same for the same seed. */
final class FaultyFiles {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final int MOST_ROWS = 40;

    private final DataSet dataSet;
    private final SplittableRandom random;

    FaultyFiles(DataSet dataSet, long seed) {
        this.dataSet = dataSet;
        this.random = new SplittableRandom(seed);
    }

    /** One file and what is known around it. */
    record Faulty(DataSet dataSet, String kind, byte[] bytes, CheckContext context) {}

    Faulty next() {
        byte[] bytes = encoded(lines());
        return new Faulty(dataSet, "csv", chance(3) ? new Damage(random).done(bytes) : bytes, context());
    }

    /** The like as a workbook. */
    Faulty nextBook(Path folder) throws IOException {
        byte[] bytes = new FaultyBook(random, folder).of(lines());
        return new Faulty(dataSet, "xlsx", bytes, context());
    }

    private List<List<String>> lines() {
        List<Field> columns = columns();
        List<List<String>> lines = new ArrayList<>();
        if (chance(3)) {
            lines.add(List.of("วันและเวลาที่สร้างรายงาน 10/06/2568 02:00"));
        }
        lines.add(columns.stream().map(this::title).toList());
        for (int rows = random.nextInt(MOST_ROWS); rows > 0; rows--) {
            Map<String, String> row = row();
            lines.add(columns.stream()
                    .map(field -> row.getOrDefault(field.name(), ""))
                    .toList());
        }
        if (chance(4)) {
            lines.add(List.of("รวม", String.valueOf(lines.size())));
        }
        return lines;
    }

    /** The everyday titles, as a school's file bears them. */
    String header() {
        return line(asked().map(Field::title).toList());
    }

    /** A pupil with an ID of its own; every fifth has a fault or more. */
    String pupil(int sequence) {
        Map<String, String> row =
                new HashMap<>(sequence % 5 == 0 ? row() : dataSet.example().row());
        row.put(dataSet.keyFields().getFirst(), citizenId(sequence * 799_979L));
        return line(asked().map(field -> row.getOrDefault(field.name(), "")).toList());
    }

    private Stream<Field> asked() {
        return dataSet.fields().stream().filter(field -> !field.column().optional());
    }

    private static String line(List<String> cells) {
        // A formula would have the whole file refused.
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("@") ? "" : cell)
                        .map(cell -> quoted(cell, ",", false))
                        .toList());
    }

    private List<Field> columns() {
        List<Field> columns = new ArrayList<>();
        for (Field field : dataSet.fields()) {
            if (!field.column().optional() || chance(2)) {
                columns.add(field);
            }
        }
        if (chance(8)) {
            columns.remove(random.nextInt(columns.size()));
        }
        if (chance(10)) {
            columns.add(columns.get(random.nextInt(columns.size())));
        }
        if (chance(6)) {
            columns.add(random.nextInt(columns.size()), columns.removeLast());
        }
        return columns;
    }

    private String title(Field field) {
        List<String> titles = field.column().titles();
        String title = chance(5) ? titles.get(random.nextInt(titles.size())) : titles.getFirst();
        return chance(30) ? title + " " : title;
    }

    /** The example row, some of it changed as the rules' own examples are, some of it anyhow. */
    private Map<String, String> row() {
        Map<String, String> row = new HashMap<>(dataSet.example().row());
        while (chance(2)) {
            Rule rule = dataSet.rules().get(random.nextInt(dataSet.rules().size()));
            List<Map<String, String>> examples = chance(4) ? rule.passes() : rule.fails();
            if (!examples.isEmpty()) {
                row.putAll(examples.get(random.nextInt(examples.size())));
            }
        }
        while (chance(2)) {
            Field field = dataSet.fields().get(random.nextInt(dataSet.fields().size()));
            row.put(field.name(), OddCells.any(random));
        }
        if (chance(2)) {
            String other = dataSet.keyFields().getFirst();
            row.computeIfPresent(other, (name, value) -> citizenId(random.nextLong(800_000_000_000L)));
        }
        return row;
    }

    private CheckContext context() {
        Example example = dataSet.example();
        CheckContext context = CheckContext.NONE;
        if (chance(2)) {
            context = context.withReferenceDate(LocalDate.parse(example.referenceDate()));
        }
        if (chance(2)) {
            context = context.withGradesOffered(example.gradesOffered());
        }
        if (chance(3)) {
            context = context.withSchoolCode(chance(5) ? "99999999" : example.schoolCode());
        }
        if (chance(4)) {
            context = context.withPreviousRows(Map.of("ป.1", random.nextInt(60), "ป.2", random.nextInt(9), "ม.3", 12));
        }
        return context;
    }

    private byte[] encoded(List<List<String>> lines) {
        String delimiter = chance(8) ? ";" : chance(12) ? "\t" : ",";
        String end = chance(3) ? "\n" : "\r\n";
        boolean all = chance(6);
        StringBuilder text = new StringBuilder(chance(4) ? "\uFEFF" : "");
        for (List<String> line : lines) {
            List<String> cells =
                    line.stream().map(cell -> quoted(cell, delimiter, all)).toList();
            text.append(String.join(delimiter, cells))
                    .append(chance(40) ? delimiter : "")
                    .append(end);
            text.append(chance(50) ? end : "");
        }
        boolean thai = text.charAt(0) != '\uFEFF' && chance(3);
        return text.toString().getBytes(thai ? WINDOWS_874 : StandardCharsets.UTF_8);
    }

    private static String quoted(String cell, String delimiter, boolean all) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return all || needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String citizenId(long sequence) {
        String twelve = String.valueOf(100_000_000_000L + sequence);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (13 - i) * (twelve.charAt(i) - '0');
        }
        return twelve + (11 - sum % 11) % 10;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
