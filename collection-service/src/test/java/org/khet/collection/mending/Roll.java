package org.khet.collection.mending;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.collection.SchoolFile;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.dataset.Field;

/** The school's own copy of its file: edited beside the service, so that both can be compared. */
final class Roll {
    static final DataSet DMC = DataSets.shipped("DMC-STUDENT");
    private static final int FIRST = 3;

    private final TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();

    static Roll of(String schoolCode, int pupils, long firstId) {
        var roll = new Roll();
        var lines = new String(SchoolFile.of(schoolCode, pupils, firstId).utf8(), StandardCharsets.UTF_8).split("\r\n");
        for (var i = 2; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (var c = 0; c < SchoolFile.TITLES.size(); c++) {
                row.put(field(SchoolFile.TITLES.get(c)), cells[c]);
            }
            roll.rows.put(i + 1, row);
        }
        return roll;
    }

    /** A file too large to be held as pupils: the same one again and again, with other IDs. */
    static byte[] lines(String schoolCode, int pupils) {
        var lines = new String(SchoolFile.of(schoolCode, 1, 1).utf8(), StandardCharsets.UTF_8).split("\r\n");
        var own = SchoolFile.citizenId(1);
        var text = new StringBuilder(lines[0]).append("\r\n").append(lines[1]).append("\r\n");
        for (var i = 1; i <= pupils; i++) {
            text.append(lines[2].replace(own, SchoolFile.citizenId(i)).replace("00001", "%05d".formatted(i)))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String title) {
        return DMC.fields().stream()
                .filter(field -> field.column().titles().contains(title))
                .filter(field -> field.column().position() == SchoolFile.TITLES.indexOf(title) + 1
                        || DMC.fields().stream()
                                        .filter(other -> other.column().titles().contains(title))
                                        .count()
                                == 1)
                .findFirst()
                .orElseThrow()
                .name();
    }

    List<Integer> numbers() {
        return new ArrayList<>(rows.keySet());
    }

    int last() {
        return rows.isEmpty() ? FIRST - 1 : rows.lastKey();
    }

    Map<String, String> row(int number) {
        return rows.get(number);
    }

    void put(int number, Map<String, String> cells) {
        rows.put(number, new LinkedHashMap<>(cells));
    }

    void set(int number, String field, String value) {
        rows.get(number).put(field, value);
    }

    void remove(int number) {
        rows.remove(number);
    }

    /** As a file; where a row left there is a blank line, so that every other stays at its own. */
    byte[] file() {
        var text = new StringBuilder("วันและเวลาที่สร้างรายงาน 9 มิถุนายน 2568 08:30\r\n");
        text.append(String.join(",", DMC.fields().stream().map(Field::title).toList()))
                .append("\r\n");
        for (var line = FIRST; line <= last(); line++) {
            var row = rows.get(line);
            if (row != null) {
                text.append(String.join(
                        ",",
                        DMC.fields().stream()
                                .map(field -> quoted(row.getOrDefault(field.name(), "")))
                                .toList()));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\t].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
