package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.rules.text.Encoding;
import org.khet.samples.PupilFile;

/** Files as schools really send them. */
class RealFilesTest {
    private static final String TIMESTAMP = "วันและเวลาที่สร้างรายงาน 10/06/2568 02:00:13\r\n";
    private static final Map<String, String> OTHER = Map.of("citizenId", "3100600445635", "studentNumber", "00124");

    private static Sample.Result sound(byte[] bytes) {
        Sample.Result result = Sample.check(bytes);
        assertThat(result.outcome()).isInstanceOf(Outcome.Checked.class);
        assertThat(result.summary().errors()).isZero();
        return result;
    }

    private static Sample.Result sound(String text) {
        return sound(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_rows_come_out_of_all_three_encodings() {
        String text = TIMESTAMP + Sample.file(List.of(Map.of(), OTHER));
        Sample.Result utf8 = sound(text);
        Sample.Result bom = sound("\uFEFF" + text);
        Sample.Result windows874 = sound(text.getBytes(Sample.WINDOWS_874));
        assertThat(utf8.summary().encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(bom.summary().encoding()).isEqualTo(Encoding.UTF_8_BOM);
        assertThat(windows874.summary().encoding()).isEqualTo(Encoding.WINDOWS_874);
        assertThat(bom.rows()).isEqualTo(utf8.rows());
        assertThat(windows874.rows()).isEqualTo(utf8.rows());
        assertThat(utf8.rows().getFirst()).containsEntry("firstName", "สมชาย").containsEntry("#", "3");
        assertThat(utf8.summary().headerRow()).isEqualTo(2);
    }

    @Test
    void all_windows_874_characters_are_read_as_the_runtime_reads_them() {
        for (int b = 0x80; b < 0x100; b++) {
            String expected = new String(new byte[] {(byte) b}, Sample.WINDOWS_874);
            assertThat(org.khet.rules.text.Windows874.decode((byte) b)).isEqualTo(expected.charAt(0));
        }
    }

    @Test
    void lines_may_end_in_any_way_and_the_last_one_need_not() {
        String text = Sample.file(List.of(Map.of(), OTHER));
        List<Map<String, String>> rows = sound(text).rows();
        assertThat(sound(text.replace("\r\n", "\n")).rows()).isEqualTo(rows);
        assertThat(sound(text.replace("\r\n", "\r")).rows()).isEqualTo(rows);
        assertThat(sound(text.strip()).rows()).isEqualTo(rows);
    }

    @Test
    void blank_lines_count_as_lines_and_footers_are_no_pupils() {
        String footer = ",รวม" + ",".repeat(34) + "\r\n";
        Sample.Result result = sound(Sample.HEADER + "\r\n\r\n" + Sample.line(Map.of()) + "\r\n" + footer + "\r\n");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().getFirst()).containsEntry("#", "3");
        assertThat(result.summary().skippedRows()).isEqualTo(3);
    }

    @Test
    void quoted_cells_may_hold_commas_quotes_and_line_ends() {
        Sample.Result result = sound(Sample.file(List.of(Map.of("road", "ซอย \"สุข\", แยก 2\r\nริมน้ำ"), OTHER)));
        assertThat(result.rows().getFirst()).containsEntry("road", "ซอย \"สุข\", แยก 2  ริมน้ำ");
        assertThat(result.rows().getLast()).containsEntry("#", "3");
    }

    @Test
    void semicolons_and_tabs_separate_as_well() {
        String text = Sample.file(List.of(Map.of()));
        assertThat(sound(text.replace(',', ';')).rows()).isEqualTo(sound(text).rows());
        assertThat(sound(text.replace(',', '\t')).rows()).isEqualTo(sound(text).rows());
    }

    @Test
    void the_id_column_may_bear_the_student_numbers_title() {
        String text = Sample.file(List.of(Map.of()));
        List<Map<String, String>> rows = sound(text).rows();
        String sameTitle = text.replaceFirst("เลขประจำตัวประชาชน", "เลขประจำตัวนักเรียน");
        assertThat(sound(sameTitle).rows()).isEqualTo(rows);
        String numbered = text.replaceFirst("เลขประจำตัวนักเรียน", "เลขประจำตัวนักเรียน2")
                .replaceFirst("เลขประจำตัวประชาชน", "เลขประจำตัวนักเรียน");
        assertThat(sound(numbered).rows()).isEqualTo(rows);
    }

    @Test
    void moved_columns_are_found_by_their_titles() {
        String moved = Sample.file(List.of(Map.of()))
                .lines()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    cells.add(0, cells.remove(5));
                    return String.join(",", cells) + "\r\n";
                })
                .reduce("", String::concat);
        assertThat(sound(moved).rows())
                .isEqualTo(sound(Sample.file(List.of(Map.of()))).rows());
    }

    @Test
    void titles_may_carry_a_suffix_and_further_columns_are_named_but_not_read() {
        String text = Sample.file(List.of(Map.of()))
                .replaceFirst("รหัสโรงเรียน", "รหัสโรงเรียน ต้องกรอก")
                .replaceFirst("\r\n", ",ลำดับ,เป็นยุวกาชาด\r\n")
                .replaceFirst("99,-\r\n", "99,-,7,ใช่\r\n");
        Sample.Result result = sound(text);
        assertThat(result.summary().unknownColumns()).containsExactly("ลำดับ");
        assertThat(result.rows().getFirst()).containsEntry("youthRedCross", "ใช่");
    }

    @Test
    void the_header_of_a_real_file_of_2568_is_known_column_by_column() throws IOException {
        Path file = Path.of("../../../shared/data/dmc_student_export_2568_header_only.csv");
        assumeTrue(Files.exists(file), "the real data are not beside the project");
        String header = Files.readString(file).strip();
        Sample.Result result = sound(header + "\n" + Sample.line(Map.of()) + ",ใช่,ไม่ใช่,ว่ายได้\n");
        assertThat(result.summary().unknownColumns()).isEmpty();
        assertThat(result.rows().getFirst())
                .containsEntry("scout", "ใช่")
                .containsEntry("swimming", "ว่ายได้")
                .containsEntry("disadvantage", "99");
    }

    @Test
    void sara_am_in_two_parts_thai_digits_and_hard_blanks_are_mended() {
        Sample.Result result = sound(Sample.file(List.of(Map.of(
                "subdistrict",
                "น\u0E49\u0E4D\u0E32อ่าง",
                "district",
                "ล\u0E4D\u0E32ปาง",
                "citizenId",
                "๑๑๐๑๗๐๐๒๐๗๐๓๐",
                "firstName",
                "\u00A0สมชาย\u200B ",
                "room",
                "๒",
                "birthDate",
                "๒๐ มีนาคม ๒๕๖๒"))));
        Map<String, String> row = result.rows().getFirst();
        assertThat(row).containsEntry("subdistrict", "น\u0E49\u0E33อ่าง").containsEntry("district", "ลำปาง");
        assertThat(row).containsEntry("citizenId", "1101700207030").containsEntry("firstName", "สมชาย");
        assertThat(row).containsEntry("room", "2");
    }

    @Test
    void numbers_as_text_and_text_as_numbers_are_read() {
        Sample.Result result = sound(
                Sample.file(List.of(Map.of("room", "2.0", "weightKg", "21", "heightCm", "118.50", "ageYears", "6.0"))));
        assertThat(result.rows()).hasSize(1);
    }

    @Test
    void letters_lost_before_the_file_came_are_told() {
        Sample.Result result = Sample.check(List.of(Map.of("firstName", "สม\uFFFDชาย")));
        assertThat(result.codes()).contains("ROW-002");
    }

    @Test
    void a_row_that_does_not_fit_the_header_is_one_finding_and_no_more() {
        String shortRow = "53010001,บ้านตัวอย่าง,1101700207031,ป.9\r\n";
        Sample.Result result = Sample.check(Sample.file(List.of(OTHER)) + shortRow + Sample.line(Map.of()) + ",x\r\n"
                + Sample.line(Map.of("citizenId", "1530100012349", "studentNumber", "7")) + ",,\r\n");
        assertThat(result.findings().stream().filter(f -> f.row() > 0).map(f -> f.row() + f.code()))
                .containsExactly("3ROW-001", "4ROW-001");
        assertThat(result.findings().getFirst().messageEn()).contains("4 cells").contains("36");
    }

    @Test
    void no_character_is_cut_wherever_the_buffer_ends() {
        StringBuilder rows = new StringBuilder(Sample.HEADER + "\r\n");
        for (int i = 0; i < 2_800; i++) {
            rows.append(Sample.line(Map.of(
                            "citizenId",
                            PupilFile.citizenId(i),
                            "studentNumber",
                            "n" + i,
                            "road",
                            "ซอย \"ที่\", น้ำ\nใส")))
                    .append("\r\n");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Sample.WINDOWS_874)) {
            // The buffer holds half a megabyte: with each shift its end falls on another byte of a row.
            for (int shift = 0; shift < 24; shift++) {
                String text = "x".repeat(shift) + "\r\n" + rows;
                Sample.Result result = Sample.check(text.getBytes(charset));
                assertThat(result.rows()).allMatch(row -> "ซอย \"ที่\", น้ำ ใส".equals(row.get("road")));
                assertThat(result.rows().getFirst()).containsEntry("#", "3");
                assertThat(result.rows().getLast()).containsEntry("#", "2802");
            }
        }
    }

    @Test
    void a_stream_may_give_its_bytes_drop_by_drop() throws IOException {
        byte[] bytes = (TIMESTAMP + Sample.file(List.of(Map.of(), OTHER))).getBytes(StandardCharsets.UTF_8);
        List<Integer> rows = new ArrayList<>();
        Outcome outcome = Sample.CHECKER.check(() -> new Dripping(bytes), Sample.CONTEXT, new Sink() {
            @Override
            public void row(Row row) {
                rows.add(row.number());
            }
        });
        assertThat(outcome).isInstanceOf(Outcome.Checked.class);
        assertThat(rows).containsExactly(3, 4);
    }

    private static final class Dripping extends InputStream {
        private final ByteArrayInputStream in;

        Dripping(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] b, int off, int len) {
            return in.read(b, off, Math.min(len, 1));
        }
    }
}
