package org.khet.workbooks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.dataset.Field;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonReader;

class ValidateTest {
    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Validate.run(args, new PrintStream(out), new PrintStream(err));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String id) throws IOException {
        DataSet dmc = DataSets.shipped("DMC-STUDENT");
        List<Field> fields = dmc.fields().subList(0, 36);
        String header = fields.stream().map(Field::title).collect(Collectors.joining(","));
        String row = fields.stream()
                .map(field -> field.name().equals("citizenId")
                        ? id
                        : dmc.example().row().get(field.name()))
                .collect(Collectors.joining(","));
        return Files.writeString(folder.resolve("pupils.csv"), header + "\n" + row + "\n")
                .toString();
    }

    @Test
    void a_file_without_errors_ends_with_0() throws IOException {
        Run run = run(file("1101700207030"), "--data-set", "DMC-STUDENT", "--reference-date", "2568-06-10", "--json");
        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void errors_are_one_json_object_a_line_and_end_with_1() throws IOException {
        Run run = run(file("1101700207031"), "--data-set", "DMC-STUDENT", "--json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        Json.Obj finding = (Json.Obj) JsonReader.read(run.out().strip());
        assertThat(finding.members())
                .containsEntry("row", new Json.Num("2"))
                .containsEntry("field", new Json.Str("citizenId"))
                .containsEntry("code", new Json.Str("DMC-003"))
                .containsEntry("severity", new Json.Str("ERROR"))
                .containsEntry("value", new Json.Str("1101700207031"))
                .containsKeys("messageTh", "messageEn", "cure");
    }

    /** C9, C11: the same findings whichever way the file comes. */
    @Test
    void a_workbook_has_the_findings_of_the_csv_file_with_the_same_cells() throws IOException {
        Path csv = Path.of(file("1101700207031"));
        List<String> lines = Files.readAllLines(csv);
        Path book = folder.resolve("no-name-tells-what-it-is.csv");
        try (OutputStream out = Files.newOutputStream(book);
                Workbook made = new Workbook(out, "khet", "1.0")) {
            Worksheet sheet = made.newWorksheet("Sheet1");
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("[1-9][0-9]*")) {
                        sheet.value(row, column, Long.parseLong(cells[column]));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }

        Run ofBook = run(book.toString(), "--data-set", "DMC-STUDENT", "--json");

        assertThat(ofBook.exit()).isEqualTo(1);
        assertThat(ofBook).isEqualTo(run(csv.toString(), "--data-set", "DMC-STUDENT", "--json"));
    }

    @Test
    void people_are_told_in_thai_or_english() throws IOException {
        assertThat(run(file("-"), "--data-set", "DMC-STUDENT").out())
                .contains("แถว 2  DMC-001 ERROR")
                .contains("→");
        assertThat(run(file("-"), "--data-set", "DMC-STUDENT", "--english").out())
                .contains("row 2  DMC-001 ERROR");
    }

    @Test
    void the_school_and_its_grades_count() throws IOException {
        Run run =
                run(file("1101700207030"), "--data-set", "DMC-STUDENT", "--school", "53010001", "--grades", "อ.2|อ.3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("DMC-015").contains("DMC-045");
    }

    @Test
    void a_file_that_cannot_be_read_ends_with_2_and_a_reason() throws IOException {
        String workbook = Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0})
                .toString();
        Run run = run(workbook, "--data-set", "DMC-STUDENT", "--json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(JsonReader.read(run.err().strip())).isInstanceOf(Json.Obj.class);
    }

    @Test
    void a_call_that_is_not_understood_ends_with_2_and_the_usage() throws IOException {
        String file = file("-");
        assertThat(run().err()).contains("validate FILE");
        assertThat(run(file).exit()).isEqualTo(2);
        assertThat(run(file, "--data-set").err()).contains("--data-set needs a value");
        assertThat(run(file, "--data-set", "NOBODY").err()).contains("UNKNOWN_DATA_SET");
        assertThat(run(file, "--data-set", "DMC-STUDENT", "--reference-date", "10/06/2568")
                        .exit())
                .isEqualTo(2);
        assertThat(run("absent.csv", "--data-set", "DMC-STUDENT").err()).contains("absent.csv");
        assertThat(run(file, "--data-set", "DMC-STUDENT", "--colour").err()).contains("--colour");
    }
}
