package org.khet.demo.counts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of the national layout: area, school, then for each grade boys, girls, their sum and rooms, with sums by
 * level. Columns are found by title; sums in the file, of rows and of the footer without keys, must be true.
 */
public final class CountsFile {
    private static final String AREA_CODE = "รหัสเขต";
    private static final String AREA_NAME = "ชื่อเขต";
    private static final String SCHOOL_CODE = "รหัสโรงเรียน";
    private static final String SCHOOL_NAME = "ชื่อโรงเรียน";

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<SchoolCounts> schools = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private CountsFile() {}

    /** @throws CountsException where the table contradicts itself or is none */
    public static List<SchoolCounts> read(Path file) {
        var reading = new CountsFile();
        try (var records = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (var line : records) {
                reading.take(line);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CountsException("Cannot read " + file + ": " + e.getMessage());
        }
        if (reading.schools.isEmpty()) {
            throw new CountsException("No schools in " + file);
        }
        return List.copyOf(reading.schools);
    }

    private void take(CsvRecord line) {
        if (columns.isEmpty()) {
            header(line);
        } else if (text(line, SCHOOL_CODE).isEmpty()) {
            footer(line);
        } else {
            school(line);
        }
    }

    private void header(CsvRecord line) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            columns.putIfAbsent(line.getField(i).strip(), i);
        }
        for (var needed : List.of(AREA_CODE, SCHOOL_CODE, SCHOOL_NAME)) {
            if (!columns.containsKey(needed)) {
                throw new CountsException("The table has no column " + needed);
            }
        }
    }

    private void school(CsvRecord line) {
        var counts = new EnumMap<Grade, GradeCount>(Grade.class);
        for (var grade : Grade.values()) {
            var word = grade.code();
            counts.put(
                    grade,
                    new GradeCount(
                            number(line, word + " ชาย"), number(line, word + " หญิง"), number(line, word + " ห้อง")));
        }
        var school = new SchoolCounts(
                areaCode(text(line, AREA_CODE)),
                text(line, AREA_NAME),
                text(line, SCHOOL_CODE),
                text(line, SCHOOL_NAME),
                counts);
        if (!school.code().matches("[0-9]{8}")) {
            throw new CountsException(place(line) + ": the school code has not 8 digits");
        }
        for (var figure : Figure.ALL) {
            requireSame(line, figure.titleTh(), figure.of().applyAsInt(school));
        }
        requirePlayable(line, school);
        schools.add(school);
    }

    private void requirePlayable(CsvRecord line, SchoolCounts school) {
        if (school.pupils() == 0) {
            throw new CountsException(place(line) + ": a school without pupils has no file to send");
        }
        school.grades().forEach((grade, count) -> {
            if (count.rooms() > count.total() || count.rooms() == 0) {
                throw new CountsException(place(line) + ": " + grade.code() + " has " + count.rooms() + " rooms for "
                        + count.total() + " pupils");
            }
        });
        if (!codes.add(school.code())) {
            throw new CountsException(place(line) + ": school " + school.code() + " stands twice");
        }
    }

    /** A row without a school is the sum of those above it. */
    private void footer(CsvRecord line) {
        for (var figure : Figure.ALL) {
            requireSame(
                    line,
                    figure.titleTh(),
                    schools.stream().mapToInt(figure.of()).sum());
        }
    }

    private void requireSame(CsvRecord line, String title, int expected) {
        if (columns.containsKey(title) && !text(line, title).isEmpty() && number(line, title) != expected) {
            throw new CountsException(
                    place(line) + ": " + title + " is " + number(line, title) + " but adds up to " + expected);
        }
    }

    /** Some systems pad the four digits of a primary area to eight. */
    static String areaCode(String written) {
        return written.matches("[0-9]{4}0000") ? written.substring(0, 4) : written;
    }

    private int number(CsvRecord line, String title) {
        var text = text(line, title).replace(",", "");
        if (text.isEmpty() || text.equals("-")) {
            return 0;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw new CountsException(place(line) + ": " + title + " is no number");
        }
        return Integer.parseInt(text);
    }

    private String text(CsvRecord line, String title) {
        var column = columns.get(title);
        return column == null || column >= line.getFieldCount()
                ? ""
                : line.getField(column).strip();
    }

    private static String place(CsvRecord line) {
        return "Line " + line.getStartingLineNumber();
    }
}
