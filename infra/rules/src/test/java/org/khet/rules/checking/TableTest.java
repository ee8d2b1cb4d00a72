package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.rules.dataset.Field;
import org.khet.rules.reading.FileFault;
import org.khet.rules.reading.Table;

/** A table and a CSV file that hold the same cells have the same findings and the same faults. */
class TableTest {
    private static final List<String> HEADER =
            Sample.COLUMNS.stream().map(Field::title).toList();
    private static final String[] ODD = {
        "",
        "-",
        "0",
        " ",
        "=1+1",
        "@SUM(A1)",
        "+66",
        "a,b",
        "ซอย \"สุข\"",
        "บรรทัด\nสอง",
        "a;b\tc",
        "๑๒",
        "ป.9",
        "1.23E+12",
        "น\u0E4D\u0E32ใจ",
        "\uD83D\uDE00",
        "\uFFFD",
        "31/02/2562",
        "Smith",
        "1101700207031",
        "53010002",
        "เด็กหญิง",
    };

    private static List<String> cells(Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(Sample.DMC.example().row());
        row.putAll(changes);
        return Sample.COLUMNS.stream().map(field -> row.get(field.name())).toList();
    }

    private static Sample.Result check(List<List<String>> rows) {
        return Sample.checking((context, sink) -> Sample.CHECKER.check(Table.of("XLSX", rows), context, sink));
    }

    private static Sample.Result checkAsCsv(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(TableTest::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        return Sample.check(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<String> told(Sample.Result result) {
        return result.findings().stream()
                .map(f -> f.row() + "|" + f.field() + "|" + f.code() + "|" + f.severity() + "|" + f.value() + "|"
                        + f.messageTh() + "|" + f.messageEn() + "|" + f.cureTh() + "|" + f.cureEn())
                .toList();
    }

    private static FileFault fault(List<List<String>> rows) {
        return ((Outcome.Refused) check(rows).outcome()).fault();
    }

    @Test
    void random_rows_have_the_same_findings_as_the_same_cells_in_csv() {
        SplittableRandom random = new SplittableRandom(7);
        int findings = 0;
        int refused = 0;
        for (int file = 0; file < 400; file++) {
            List<List<String>> rows = new ArrayList<>();
            if (random.nextBoolean()) {
                rows.add(List.of("วันและเวลาที่สร้างรายงาน 10/06/2568 02:00"));
            }
            rows.add(HEADER);
            for (int count = random.nextInt(1, 30); count > 0; count--) {
                rows.add(randomRow(random, file % 10 == 0));
            }
            Sample.Result table = check(rows);
            Sample.Result csv = checkAsCsv(rows);
            assertThat(told(table)).isEqualTo(told(csv));
            assertThat(table.rows()).isEqualTo(csv.rows());
            if (csv.outcome() instanceof Outcome.Refused) {
                assertThat(table.outcome()).isEqualTo(csv.outcome());
                refused++;
            } else {
                assertThat(table.summary().byCode()).isEqualTo(csv.summary().byCode());
                assertThat(table.summary().rows()).isEqualTo(csv.summary().rows());
                assertThat(table.summary().skippedRows())
                        .isEqualTo(csv.summary().skippedRows());
            }
            findings += csv.findings().size();
        }
        assertThat(findings).isGreaterThan(5_000);
        assertThat(refused).isBetween(20, 200);
    }

    private static List<String> randomRow(SplittableRandom random, boolean formulas) {
        String[] row = cells(Map.of("studentNumber", String.valueOf(random.nextInt(40))))
                .toArray(String[]::new);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            String odd = ODD[random.nextInt(ODD.length)];
            boolean calls = odd.startsWith("=") || odd.startsWith("@");
            row[random.nextInt(row.length)] = calls && !formulas ? "-" : odd;
        }
        if (random.nextInt(20) == 0) {
            Arrays.fill(row, "");
        }
        return List.of(row);
    }

    @Test
    void a_row_keeps_the_number_a_person_sees_where_rows_before_it_were_left_out() {
        List<List<String>> rows = List.of(HEADER, cells(Map.of()), cells(Map.of("sex", "M", "studentNumber", "9")));
        int[] numbers = {3, 5, 900};
        Sample.Result result = Sample.checking((context, sink) -> Sample.CHECKER.check(
                new Table() {
                    @Override
                    public String format() {
                        return "XLSX";
                    }

                    @Override
                    public Rows open() throws IOException {
                        return new Numbered(Table.of("", rows).open(), numbers);
                    }
                },
                context,
                sink));
        assertThat(result.rows()).extracting(row -> row.get("#")).containsExactly("5", "900");
        assertThat(told(result)).anyMatch(text -> text.startsWith("900|sex|DMC-020"));
        assertThat(result.summary().format()).isEqualTo("XLSX");
        assertThat(result.summary().label()).isEqualTo("XLSX");
    }

    private record Numbered(Table.Rows rows, int[] numbers) implements Table.Rows {
        @Override
        public boolean next() throws IOException {
            return rows.next();
        }

        @Override
        public int number() {
            return numbers[rows.number() - 1];
        }

        @Override
        public int cells() {
            return rows.cells();
        }

        @Override
        public String cell(int i) {
            return rows.cell(i);
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    @Test
    void cells_left_out_at_a_rows_end_are_blank() {
        List<String> row = cells(Map.of("cannotStrikeOff", ""));
        Sample.Result shortRow = check(List.of(HEADER, row.subList(0, 35)));
        assertThat(told(shortRow)).isEqualTo(told(check(List.of(HEADER, row))));
        assertThat(shortRow.codes()).doesNotContain("ROW-001");
    }

    @Test
    void the_faults_of_a_file_are_those_of_a_table_too() {
        List<String> good = cells(Map.of());
        assertThat(fault(List.of()).kind()).isEqualTo(FileFault.Kind.EMPTY);
        assertThat(fault(List.of(HEADER)).kind()).isEqualTo(FileFault.Kind.NO_ROWS);
        assertThat(fault(List.of(HEADER.subList(1, 36), good.subList(1, 36))).kind())
                .isEqualTo(FileFault.Kind.MISSING_COLUMN);
        assertThat(fault(List.of(List.of("ก", "ข"), List.of("1", "2"))).kind())
                .isEqualTo(FileFault.Kind.WRONG_DATA_SET);
        assertThat(fault(List.of(HEADER, cells(Map.of("schoolCode", "53010099"))))
                        .kind())
                .isEqualTo(FileFault.Kind.WRONG_SCHOOL);
        FileFault formula = fault(List.of(HEADER, good, cells(Map.of("room", "=1+1"))));
        assertThat(formula.kind()).isEqualTo(FileFault.Kind.FORMULA_IN_CELL);
        assertThat(formula.row()).isEqualTo(3);
        assertThat(formula.column()).isEqualTo("ห้อง");
        List<String> twice = new ArrayList<>(HEADER);
        twice.add("ห้อง");
        assertThat(fault(List.of(twice, good)).kind()).isEqualTo(FileFault.Kind.REPEATED_COLUMN);
    }

    /** What would be some other kind of file, were it bytes, is only text in a cell. */
    @Test
    void a_cell_that_looks_like_another_files_beginning_is_a_cell() {
        Sample.Result result = check(List.of(List.of("<html> BZh"), HEADER, cells(Map.of())));
        assertThat(result.rows()).hasSize(1);
    }
}
