package org.khet.demo.given;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khet.demo.counts.CountsException;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.pupils.Column;

/**
 * Rows of pupils by school. A line above the header is passed over. A row that names no school goes with the one above it,
 * so that its school is told what is wrong with it.
 */
final class PupilRows {
    private final List<String> header;
    private final Map<String, List<List<String>>> bySchool = new LinkedHashMap<>();

    private String above = "";

    private PupilRows(List<String> header) {
        this.header = header;
    }

    static PupilRows read(Path file) throws IOException {
        var lines = new ArrayList<List<String>>();
        CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Texts.read(file))
                .forEach(line -> lines.add(line.getFields()));
        while (!lines.isEmpty() && !lines.getFirst().contains(Column.SCHOOL_CODE.titleTh())) {
            lines.removeFirst();
        }
        if (lines.isEmpty()) {
            throw new CountsException("No column " + Column.SCHOOL_CODE.titleTh() + " in " + file);
        }
        var rows = new PupilRows(lines.removeFirst());
        lines.forEach(rows::take);
        return rows;
    }

    private void take(List<String> line) {
        var code = cell(line, Column.SCHOOL_CODE);
        above = above.isEmpty() || code.matches("[0-9]{8}") ? code : above;
        bySchool.computeIfAbsent(above, school -> new ArrayList<>()).add(line);
    }

    Set<String> schoolCodes() {
        return bySchool.keySet();
    }

    String csv(String schoolCode) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            of(schoolCode).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** As the report should count them; rows that tell no grade or sex are errors, and then there is no report. */
    Map<Grade, GradeCount> counts(String schoolCode) {
        Map<Grade, int[]> sexes = new EnumMap<>(Grade.class);
        Map<Grade, Set<String>> rooms = new EnumMap<>(Grade.class);
        for (var line : of(schoolCode)) {
            Grade.of(cell(line, Column.GRADE)).ifPresent(grade -> {
                sexes.computeIfAbsent(grade, one -> new int[2])[
                        cell(line, Column.SEX).equals("ช") ? 0 : 1]++;
                rooms.computeIfAbsent(grade, one -> new HashSet<>()).add(cell(line, Column.ROOM));
            });
        }
        Map<Grade, GradeCount> counts = new EnumMap<>(Grade.class);
        sexes.forEach((grade, of) -> counts.put(
                grade,
                new GradeCount(of[0], of[1], rooms.getOrDefault(grade, Set.of()).size())));
        return counts;
    }

    private List<List<String>> of(String schoolCode) {
        return bySchool.getOrDefault(schoolCode, List.of());
    }

    private String cell(List<String> line, Column column) {
        int index = header.indexOf(column.titleTh());
        return index < 0 || index >= line.size() ? "" : line.get(index).strip();
    }
}
