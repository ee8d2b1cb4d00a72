package org.khet.reporting.inputs;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;

/** Rows as they come out of Excel: pasted with tabs or saved as CSV, with the columns' Thai names or their codes on top. */
final class RowsText {

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int BUDDHIST_ERA = 543;
    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final List<String> YES = List.of("ใช่", "1", "TRUE", "YES", "Y", "ยืนยันแล้ว");

    private final InputTable table;
    private final List<Drafted> rows = new ArrayList<>();
    private final List<FieldProblem> faults = new ArrayList<>();

    private RowsText(InputTable table) {
        this.table = table;
    }

    /**
     * What was understood, to be looked at before it is stored.
     *
     * @param faults by row: what could not be read, and where all could, what the rows' rules find
     */
    record Read(List<Drafted> rows, List<FieldProblem> faults) {}

    /** A row with what could be read of it. */
    record Drafted(
            Map<String, String> keys,
            @Nullable BigDecimal value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String authority,
            String source,
            boolean confirmed) {

        private Optional<InputRow> row() {
            return value == null || validFrom == null
                    ? Optional.empty()
                    : Optional.of(new InputRow(keys, value, validFrom, validTo, authority, source, confirmed));
        }
    }

    /** @throws ProblemException 422 where there is no row of column names, or too much */
    static Read read(InputTable table, byte[] bytes) {
        var text = decoded(bytes).replaceFirst("^\uFEFF", "");
        var reading = new RowsText(table);
        var lines = new ArrayList<List<String>>();
        CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .ofCsvRecord(text)
                .forEach(line -> lines.add(line.getFields()));
        if (lines.isEmpty() || lines.size() > WrittenRows.MOST + 1) {
            throw refused(table);
        }
        reading.read(reading.columns(lines.getFirst()), lines.subList(1, lines.size()));
        if (reading.faults.isEmpty()) {
            reading.faults.addAll(RowRules.faults(
                    table,
                    reading.rows.stream().flatMap(row -> row.row().stream()).toList()));
        }
        return new Read(reading.rows, reading.faults);
    }

    /** Column code by position; empty for a column that is none of ours. */
    private List<String> columns(List<String> head) {
        var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        RowColumns.of(table).forEach(column -> {
            names.put(column.code(), column.code());
            names.put(column.labelTh(), column.code());
            names.put(column.labelEn(), column.code());
        });
        var columns =
                head.stream().map(name -> names.getOrDefault(name.strip(), "")).toList();
        if (!columns.contains("value") || !columns.contains("validFrom")) {
            throw refused(table);
        }
        return columns;
    }

    private void read(List<String> columns, List<List<String>> lines) {
        for (var line : lines) {
            if (line.stream().allMatch(String::isBlank)) {
                continue;
            }
            var cells = new TreeMap<String, String>();
            for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
                cells.put(columns.get(i), plain(line.get(i).strip()));
            }
            var keys = new TreeMap<String, String>();
            table.keys().forEach(key -> {
                var written = coded(key, cells.getOrDefault(key.code(), ""));
                if (!written.isEmpty()) {
                    keys.put(key.code(), written);
                }
            });
            rows.add(new Drafted(
                    keys,
                    number(cells.getOrDefault("value", "")),
                    day("validFrom", cells.getOrDefault("validFrom", ""), true),
                    day("validTo", cells.getOrDefault("validTo", ""), false),
                    cells.getOrDefault("authority", ""),
                    cells.getOrDefault("source", ""),
                    YES.stream().anyMatch(cells.getOrDefault("confirmed", "")::equalsIgnoreCase)));
        }
    }

    /** Without the mark that {@link RowColumns} puts before what a spreadsheet would take for a formula. */
    private static String plain(String cell) {
        return cell.matches("'[=+@-].*") ? cell.substring(1) : cell;
    }

    /** The code of what is written, be it the code already or the choice's name. */
    private static String coded(InputTable.KeyColumn key, String written) {
        return key.choices().stream()
                .filter(choice ->
                        choice.labelTh().equals(written) || choice.labelEn().equalsIgnoreCase(written))
                .map(InputTable.Choice::code)
                .findFirst()
                .orElse(written);
    }

    private @Nullable BigDecimal number(String written) {
        try {
            return new BigDecimal(written.replace(",", ""));
        } catch (NumberFormatException e) {
            fault("value", "ไม่ใช่ตัวเลข", "Is not a number");
            return null;
        }
    }

    private @Nullable LocalDate day(String place, String written, boolean required) {
        if (written.isEmpty() && !required) {
            return null;
        }
        try {
            var parts = DAY.matcher(written);
            if (!parts.matches()) {
                return LocalDate.parse(written);
            }
            int year = Integer.parseInt(parts.group(3));
            return LocalDate.of(
                    year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year,
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1)));
        } catch (DateTimeException e) {
            fault(place, "ไม่ใช่วันที่ เช่น 1/10/2568", "Is not a date, such as 1/10/2568 or 2025-10-01");
            return null;
        }
    }

    private void fault(String field, String th, String en) {
        faults.add(new FieldProblem("rows[" + rows.size() + "]." + field, rows.size() + 1, th, en));
    }

    private static char separatorOf(String text) {
        var head = text.lines().findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    /** Thai Excel saves CSV as windows-874 unless told otherwise. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("x-windows-874"));
        }
    }

    private static ProblemException refused(InputTable table) {
        var wanted = String.join(
                ", ",
                RowColumns.of(table).stream().map(RowColumns.Column::labelTh).toList());
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(
                        "ต้องมีแถวหัวคอลัมน์ และมีได้ไม่เกิน " + WrittenRows.MOST + " แถว",
                        "A row of column names is needed, and at most " + WrittenRows.MOST + " rows")
                .cure("ใช้หัวคอลัมน์: " + wanted, "Use these columns: " + wanted)
                .build();
    }
}
