package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.khet.rules.reading.FileFault;
import org.khet.rules.reading.FileFault.Kind;
import org.khet.rules.reading.Limits;

/** A file that cannot be taken is refused with a reason and a cure, and nothing of it reaches the sink. */
class FileFaultTest {
    private static final String GOOD = Sample.file(List.of(Map.of(), second()));

    private static Map<String, String> second() {
        return Map.of("citizenId", "3100600445635", "studentNumber", "00124");
    }

    private static FileFault fault(byte[] bytes) {
        return fault(bytes, Sample.CONTEXT);
    }

    private static FileFault fault(byte[] bytes, CheckContext context) {
        Sample.Result result = Sample.check(bytes, context);
        assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(result.rows()).isEmpty();
        assertThat(result.findings()).isEmpty();
        FileFault fault = ((Outcome.Refused) result.outcome()).fault();
        assertThat(fault.messageTh()).containsPattern("[ก-๙]");
        assertThat(fault.cureTh()).containsPattern("[ก-๙]");
        assertThat(fault.messageEn()).isNotBlank();
        assertThat(fault.cureEn()).isNotBlank();
        return fault;
    }

    private static FileFault fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(fault("").kind()).isEqualTo(Kind.EMPTY);
        assertThat(fault(" \r\n\r\n").kind()).isEqualTo(Kind.EMPTY);
        assertThat(fault("\uFEFF").kind()).isEqualTo(Kind.EMPTY);
    }

    @Test
    void a_header_without_rows_is_refused() {
        assertThat(fault(Sample.HEADER + "\r\n").kind()).isEqualTo(Kind.NO_ROWS);
    }

    @Test
    void a_workbook_is_refused_as_a_workbook_and_never_opened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        assertThat(fault(bytes.toByteArray()).kind()).isEqualTo(Kind.SPREADSHEET);
        byte[] withPassword = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        assertThat(fault(withPassword).kind()).isEqualTo(Kind.SPREADSHEET);
    }

    @Test
    void a_compressed_file_is_refused_and_never_opened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("students.csv"));
            zip.write(new byte[1 << 20]);
        }
        assertThat(fault(bytes.toByteArray()).kind()).isEqualTo(Kind.COMPRESSED);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fault(gzip.toByteArray()).kind()).isEqualTo(Kind.COMPRESSED);
    }

    @Test
    void binary_bytes_are_refused_with_the_line_they_stand_in() {
        assertThat(fault(new byte[] {1, 2, 0, 4, 5, 6}).kind()).isEqualTo(Kind.BINARY);
        FileFault late = fault(GOOD.replace("สมชาย", "สม\0ชาย"));
        assertThat(late.kind()).isEqualTo(Kind.BINARY);
    }

    @Test
    void a_nul_far_down_is_found_too() {
        byte[] bytes = (GOOD + (Sample.line(Map.of()) + "\r\n").repeat(3_000) + "\0").getBytes(StandardCharsets.UTF_8);
        FileFault fault = fault(bytes);
        assertThat(fault.kind()).isEqualTo(Kind.BINARY);
        assertThat(fault.row()).isEqualTo(3_004);
    }

    @Test
    void text_in_no_thai_encoding_is_refused() {
        assertThat(fault(GOOD.getBytes(StandardCharsets.UTF_16LE)).kind()).isIn(Kind.BINARY, Kind.ENCODING);
        assertThat(fault(GOOD.getBytes(StandardCharsets.UTF_16)).kind()).isEqualTo(Kind.ENCODING);
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        int inSecondRow = GOOD.substring(0, GOOD.indexOf("สมชาย")).getBytes(StandardCharsets.UTF_8).length;
        bytes[inSecondRow] = (byte) 0xFF;
        FileFault fault = fault(bytes);
        assertThat(fault.kind()).isEqualTo(Kind.ENCODING);
        assertThat(fault.row()).isEqualTo(2);
    }

    @Test
    void thai_that_was_encoded_twice_is_called_an_encoding_fault() {
        String twice = new String(GOOD.getBytes(StandardCharsets.UTF_8), Sample.WINDOWS_874);
        assertThat(fault(twice).kind()).isEqualTo(Kind.ENCODING);
        String latin = new String(GOOD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(fault(latin).kind()).isEqualTo(Kind.ENCODING);
    }

    @Test
    void a_file_cut_off_anywhere_in_its_last_row_is_refused_as_truncated() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        int lastRow = GOOD.substring(0, GOOD.indexOf("3100600445635")).getBytes(StandardCharsets.UTF_8).length;
        for (int cut = lastRow; cut < bytes.length - 20; cut++) {
            FileFault fault = fault(Arrays.copyOf(bytes, cut));
            assertThat(fault.kind()).isEqualTo(Kind.TRUNCATED);
            assertThat(fault.row()).isEqualTo(3);
        }
    }

    @Test
    void a_quote_that_never_closes_is_refused_with_the_row_where_it_opens() {
        FileFault fault = fault(GOOD + Sample.line(Map.of()).replace("สมชาย", "\"สมชาย") + "\r\n");
        assertThat(fault.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(fault.row()).isEqualTo(4);
    }

    @Test
    void text_behind_a_closing_quote_is_refused() {
        FileFault fault = fault(GOOD.replaceFirst("สมชาย", "\"สม\"ชาย"));
        assertThat(fault.kind()).isEqualTo(Kind.QUOTE);
        assertThat(fault.row()).isEqualTo(2);
    }

    @Test
    void a_row_longer_than_any_pupil_is_refused() {
        FileFault fault = fault(GOOD.replaceFirst("สมชาย", "ก".repeat(100_000)));
        assertThat(fault.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(fault.row()).isEqualTo(2);
        FileFault quoted = fault(GOOD + "\"" + "ก\r\n".repeat(1_000_000));
        assertThat(quoted.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(quoted.row()).isEqualTo(4);
    }

    @Test
    void more_columns_than_a_table_has_are_refused() {
        assertThat(fault(GOOD + ",".repeat(600) + "\r\n").kind()).isEqualTo(Kind.TOO_MANY_COLUMNS);
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        CheckContext small = Sample.CONTEXT.withLimits(new Limits(1_000, 64 << 10, 500));
        assertThat(fault(GOOD.getBytes(StandardCharsets.UTF_8), small).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void another_table_is_refused_as_another_data_set() {
        assertThat(fault("รหัสโรงเรียน,ชื่อโรงเรียน,จังหวัด\r\n53010001,บ้านตัวอย่าง,อุตรดิตถ์\r\n")
                        .kind())
                .isEqualTo(Kind.WRONG_DATA_SET);
        assertThat(fault("a,b,c\r\n1,2,3\r\n").kind()).isEqualTo(Kind.WRONG_DATA_SET);
        assertThat(fault("<!DOCTYPE html><html><body>404</body></html>").kind()).isEqualTo(Kind.WRONG_DATA_SET);
        assertThat(fault(Sample.line(Map.of()) + "\r\n").kind()).isEqualTo(Kind.WRONG_DATA_SET);
    }

    @Test
    void a_missing_column_is_named() {
        FileFault fault = fault(GOOD.replaceFirst("วันเกิด,", "วันที่เกิด,"));
        assertThat(fault.kind()).isEqualTo(Kind.MISSING_COLUMN);
        assertThat(fault.row()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo("วันเกิด");
    }

    @Test
    void a_repeated_column_is_named_with_both_places() {
        FileFault fault =
                fault(GOOD.replaceFirst("นามสกุลบิดา,", "ชื่อบิดา,").replaceFirst("ถนน/ซอย,", "นามสกุลบิดา,"));
        assertThat(fault.kind()).isEqualTo(Kind.REPEATED_COLUMN);
        assertThat(fault.column()).isEqualTo("ชื่อบิดา");
        assertThat(fault.messageEn()).contains("AC").contains("AD");
    }

    @Test
    void a_file_of_another_school_is_refused_but_a_stray_row_is_not() {
        CheckContext other = Sample.CONTEXT.withSchoolCode("53010077");
        assertThat(fault(GOOD.getBytes(StandardCharsets.UTF_8), other).kind()).isEqualTo(Kind.WRONG_SCHOOL);
        Sample.Result stray = Sample.check(List.of(Map.of(), Map.of("schoolCode", "53010002")));
        assertThat(stray.codes()).contains("DMC-012");
    }

    @Test
    void a_formula_is_refused_with_its_cell_and_a_dash_is_not_one() {
        for (String formula : List.of(
                "=1+1", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|'x'!A0", " =A1")) {
            FileFault fault = fault(Sample.file(List.of(Map.of(), Map.of("road", formula))));
            assertThat(fault.kind()).isEqualTo(Kind.FORMULA_IN_CELL);
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("ถนน/ซอย");
            assertThat(fault.messageEn()).doesNotContain(formula);
        }
        for (String harmless : List.of("-", "-5", "+66 81 234 5678", "- ไม่มี", "@บ้าน")) {
            assertThat(Sample.check(List.of(Map.of("road", harmless))).outcome())
                    .isInstanceOf(Outcome.Checked.class);
        }
    }
}
