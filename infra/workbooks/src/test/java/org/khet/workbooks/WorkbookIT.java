package org.khet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C11: workbooks as schools really make them. */
class WorkbookIT {
    @TempDir
    private Path folder;

    @Test
    void numbers_are_what_a_person_typed_without_exponent_or_noise() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue(1103700000123d);
            row.createCell(1).setCellValue("1103700000123");
            row.createCell(2).setCellValue(20.5);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(-3);
            row.createCell(5).setCellValue("๑๒.๕");
            row.createCell(6).setCellValue(0);
            row.createCell(7).setCellValue(123456789012345678d);
        });

        assertThat(Books.rows(folder, book))
                .containsExactly("1: 1103700000123|1103700000123|20.5|0.3|-3|๑๒.๕|0|123456789012346000");
    }

    @Test
    void leading_zeros_live_in_text_and_in_the_format_of_a_number() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("00123");
            cell(row, 1, 123, "00000");
            cell(row, 2, 123456, "00000");
            cell(row, 3, 1103700000123d, "0-0000-00000-00-0");
            cell(row, 4, 5, "0");
            cell(row, 5, 0, "000");
        });

        assertThat(Books.rows(folder, book)).containsExactly("1: 00123|00123|123456|1103700000123|5|000");
    }

    @Test
    void dates_are_days_of_the_buddhist_era_whichever_era_the_year_was_typed_in() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            Row row = sheet.createRow(0);
            date(row, 0, LocalDate.of(2012, 3, 20), "dd/mm/yyyy");
            // Typed as 20/03/2555 into an Excel that counts in the Christian era.
            date(row, 1, LocalDate.of(2555, 3, 20), "dd/mm/yyyy");
            date(row, 2, LocalDate.of(2012, 3, 20), "[$-107041E]d mmm yy");
            date(row, 3, LocalDate.of(2012, 3, 20), "[$-D07041E]d/mm/bbbb");
            date(row, 4, LocalDate.of(2012, 2, 29), "d mmmm yyyy");
            row.createCell(5).setCellValue("29/02/2555");
            cell(row, 6, 0.354166666666667, "hh:mm");
            cell(row, 7, 41000.75, "dd/mm/yyyy hh:mm");
            cell(row, 8, 41000, "#,##0.00");
            cell(row, 9, 41000, "\"วันที่\" 0");
            cell(row, 10, 12345678, "dd/mm/yyyy");
            cell(row, 11, 1, "dd/mm/yyyy");
        });

        assertThat(Books.rows(folder, book))
                .containsExactly("1: 20/03/2555|20/03/2555|20/03/2555|20/03/2555|29/02/2555|29/02/2555|08:30|"
                        + "01/04/2555 18:00|41000|41000|12345678|01/01/2443");
    }

    /** Excel takes a house number for a day; what was typed can still be told from how the cell is shown. */
    @Test
    void house_numbers_that_excel_took_for_days_are_house_numbers_again() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            Row row = sheet.createRow(0);
            date(row, 0, LocalDate.of(2026, 3, 12), "d-mmm");
            date(row, 1, LocalDate.of(1955, 3, 1), "mmm-yy");
            date(row, 2, LocalDate.of(2026, 3, 12), "[$-107041E]d mmm");
        });

        assertThat(Books.rows(folder, book)).containsExactly("1: 12/3|3/55|12/3");
    }

    @Test
    void the_days_of_old_macintosh_workbooks_count_from_1904() throws IOException {
        byte[] book = Books.book(made -> {
            made.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            cell(made.createSheet().createRow(0), 0, 39526, "dd/mm/yyyy");
        });

        assertThat(Books.rows(folder, book)).containsExactly("1: 20/03/2555");
    }

    @Test
    void rich_text_escapes_and_truth_values_are_read_as_they_look() throws IOException {
        byte[] book = Books.ofXml("""
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                <x:row><x:c t="inlineStr"><x:is><x:r><x:t>สม</x:t></x:r><x:r><x:rPr/><x:t xml:space="preserve">ชาย </x:t></x:r>
                <x:rPh sb="0" eb="1"><x:t>somchai</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c>
                <x:c t="inlineStr"><x:is><x:t>a_x000A_b &amp; <![CDATA[<c>]]></x:t></x:is></x:c>
                <x:c t="d"><x:v>2012-03-20T00:00:00</x:v></x:c>
                <x:c t="inlineStr"><x:v>stale</x:v><x:is><x:t>seen</x:t></x:is></x:c></x:row>
                </x:sheetData></x:worksheet>""");

        assertThat(Books.rows(folder, book)).containsExactly("1: สมชาย |TRUE|a\nb & <c>|20/03/2555|seen");
    }

    @Test
    void shared_texts_may_be_rich_and_repeat() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            for (int i = 0; i < 40; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("ข้อความ " + i);
                row.createCell(1).setCellValue(new XSSFRichTextString("ซ้ำ"));
            }
        });

        assertThat(Books.rows(folder, book)).hasSize(40).contains("1: ข้อความ 0|ซ้ำ", "40: ข้อความ 39|ซ้ำ");
    }

    @Test
    void blank_rows_keep_the_numbers_a_person_sees_and_cells_keep_their_columns() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("วันและเวลาที่สร้างรายงาน");
            sheet.createRow(1);
            sheet.createRow(2).createCell(1);
            sheet.createRow(3).createCell(27).setCellValue("AB");
            sheet.createRow(14).createCell(1).setCellValue("footer");
        });

        assertThat(Books.rows(folder, book))
                .containsExactly("1: วันและเวลาที่สร้างรายงาน", "4: " + "|".repeat(27) + "AB", "15: |footer");
    }

    @Test
    void a_table_can_be_read_again_and_by_two_at_once() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            for (int i = 0; i < 300; i++) {
                sheet.createRow(i).createCell(0).setCellValue("แถว " + (i + 1));
            }
        });
        try (Workbook opened = Books.open(folder, book)) {
            assertThat(opened.format()).isEqualTo("XLSX");
            assertThat(opened.sheet()).isEqualTo("Sheet1");
            try (var first = opened.open();
                    var second = opened.open()) {
                for (int i = 1; i <= 300; i++) {
                    assertThat(first.next() && second.next()).isTrue();
                    assertThat(first.cell(0)).isEqualTo(second.cell(0)).isEqualTo("แถว " + first.number());
                }
                assertThat(first.next() || second.next()).isFalse();
            }
        }
    }

    @Test
    void nothing_is_left_in_the_folder_where_rows_were_put_aside() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            for (int i = 0; i < 20_000; i++) {
                Row row = sheet.createRow(i);
                for (int c = 0; c < 8; c++) {
                    row.createCell(c).setCellValue("ข้อความยาวพอให้ล้นหน่วยความจำ " + i + " " + c);
                }
            }
        });
        try (Workbook opened = Books.open(folder, book)) {
            assertThat(Books.rows(opened))
                    .hasSize(20_000)
                    .endsWith("20000: "
                            + String.join(
                                    "|",
                                    IntStream.range(0, 8)
                                            .mapToObj(c -> "ข้อความยาวพอให้ล้นหน่วยความจำ 19999 " + c)
                                            .toList()));
            try (var left = Files.list(folder.resolve("aside"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void titles_merged_over_two_rows_stand_in_the_row_that_names_every_column() throws IOException {
        byte[] book = Books.sheet(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("รายงาน");
            Row upper = sheet.createRow(1);
            upper.createCell(0).setCellValue("ชั้น");
            upper.createCell(1).setCellValue("ที่อยู่");
            Row lower = sheet.createRow(2);
            lower.createCell(1).setCellValue("ตำบล");
            lower.createCell(2).setCellValue("อำเภอ");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        });
        assertThat(Books.rows(folder, book)).containsExactly("1: รายงาน", "2: ชั้น|ที่อยู่", "3: ชั้น|ตำบล|อำเภอ");

        byte[] whole = Books.sheet(sheet -> {
            Row upper = sheet.createRow(0);
            upper.createCell(0).setCellValue("ชั้น");
            upper.createCell(1).setCellValue("ห้อง");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            sheet.createRow(2).createCell(0).setCellValue("ป.1");
        });
        assertThat(Books.rows(folder, whole)).containsExactly("2: ชั้น|ห้อง", "3: ป.1");
    }

    @Test
    void the_first_sheet_with_data_that_can_be_seen_is_read() throws IOException {
        byte[] book = Books.book(made -> {
            made.createSheet("ว่าง");
            made.createSheet("ซ่อน").createRow(0).createCell(0).setCellValue("hidden");
            made.createSheet("ลึก").createRow(0).createCell(0).setCellValue("very hidden");
            made.createSheet("ข้อมูล").createRow(0).createCell(0).setCellValue("seen");
            made.setSheetHidden(1, true);
            made.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        try (Workbook opened = Books.open(folder, book)) {
            assertThat(opened.sheet()).isEqualTo("ข้อมูล");
            assertThat(Books.rows(opened)).containsExactly("1: seen");
        }
    }

    @Test
    void drawings_with_rows_of_their_own_are_no_rows() throws IOException {
        byte[] book = Books.ofXml("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xdr="urn:x"><sheetData>
                <row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>
                <oleObjects><oleObject><anchor><xdr:row>3</xdr:row><f>A1</f></anchor></oleObject></oleObjects></worksheet>""");

        assertThat(Books.rows(folder, book)).containsExactly("1048576: 1");
    }

    private static void cell(Row row, int column, double value, String format) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void date(Row row, int column, LocalDate date, String format) {
        cell(row, column, date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay(), format);
    }
}
