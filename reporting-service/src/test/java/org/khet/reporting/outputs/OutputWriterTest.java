package org.khet.reporting.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.reporting.figures.ReportTable;

class OutputWriterTest {

    private final Heading heading =
            new Heading("จำนวนนักเรียน", "DMC 10 มิถุนายน 2568", LocalDate.of(2025, 6, 10), "0123456789abcdef");
    private final ReportTable table = new ReportTable(
            List.of(
                    new ReportTable.Column("P1-MALE", "ป.1", "ป.1 ชาย"),
                    new ReportTable.Column("P1-FEMALE", "ป.1", "ป.1 หญิง")),
            List.of(
                    new ReportTable.Row("99010001", "บ้านน้ำปู่", "เมือง", List.of(4L, 5L)),
                    new ReportTable.Row("99010002", "=HYPERLINK(1)", null, List.of(0L, 1L))),
            List.of(4L, 6L));

    /** C41: same bytes on a rerun. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_table_gives_the_same_bytes(Format format) {
        assertThat(OutputWriter.write(format, heading, table)).isEqualTo(OutputWriter.write(format, heading, table));
    }

    @Test
    void a_workbook_does_not_say_when_it_was_written() throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(OutputWriter.write(Format.XLSX, heading, table)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(
                                Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear()));
            }
        }
    }

    @Test
    void a_csv_opens_as_thai_and_a_name_cannot_become_a_formula() {
        var csv = new String(OutputWriter.write(Format.CSV, heading, table), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFรหัสโรงเรียน,ชื่อโรงเรียน,อำเภอ,ป.1 ชาย,ป.1 หญิง")
                .contains("99010001,บ้านน้ำปู่,เมือง,4,5")
                .contains("'=HYPERLINK(1)")
                .contains(",รวมทั้งสิ้น,,4,6");
    }

    @Test
    void a_workbook_holds_texts_and_numbers_as_what_they_are() throws Exception {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(OutputWriter.write(Format.XLSX, heading, table)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("ข้อมูล ณ วันที่ 10 มิถุนายน 2568");
            assertThat(rows.get(4).getCellText(2)).isEqualTo("บ้านน้ำปู่");
            assertThat(rows.get(4).getCellAsNumber(5)).contains(new BigDecimal(5));
            assertThat(rows.get(5).getCell(2).getType()).isEqualTo(CellType.STRING);
        }
    }
}
