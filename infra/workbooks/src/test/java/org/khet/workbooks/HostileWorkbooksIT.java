package org.khet.workbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.rules.reading.FileFault;
import org.khet.rules.reading.FileFault.Kind;
import org.khet.rules.reading.FileRefusedException;

/** C12: whatever is no sound workbook is refused by its name, with a cure, and leaves nothing behind. */
class HostileWorkbooksIT {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @TempDir
    private Path folder;

    private final byte[] good =
            Books.sheet(sheet -> sheet.createRow(0).createCell(0).setCellValue("ดี"));

    @Test
    void formulas_are_refused_naming_their_cells() throws IOException {
        FileFault fault = refused(Books.sheet(sheet -> {
            for (int i = 4; i < 30; i++) {
                sheet.createRow(i).createCell(27).setCellFormula("SUM(A1:A3)");
            }
        }));

        assertThat(fault.kind()).isEqualTo(Kind.FORMULA_IN_CELL);
        assertThat(fault.row()).isEqualTo(5);
        assertThat(fault.column()).isEqualTo("AB");
        assertThat(fault.messageTh()).contains("AB5, AB6").contains("และอีก 18 ช่อง");
    }

    @Test
    void errors_of_excel_are_refused_naming_their_cells() throws IOException {
        FileFault fault = refused(
                Books.sheet(sheet -> sheet.createRow(2).createCell(1).setCellErrorValue(FormulaError.NA.getCode())));

        assertThat(fault.kind()).isEqualTo(Kind.ERROR_IN_CELL);
        assertThat(fault.messageEn()).contains("B3");
    }

    @Test
    void a_workbook_with_a_password_is_told_from_an_old_one() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var plain = encryptor.getDataStream(container)) {
                plain.write(good);
            }
            container.writeFilesystem(out);
            assertThat(refused(out.toByteArray()).kind()).isEqualTo(Kind.ENCRYPTED);
        }
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("เก่า");
            FileFault fault = refused(bytes(old::write));
            assertThat(fault.kind()).isEqualTo(Kind.SPREADSHEET);
            assertThat(fault.messageTh()).contains(".xls");
        }
    }

    @Test
    void macros_other_documents_and_plain_zips_are_refused_by_name() throws IOException {
        byte[] macros = Books.book(book -> {
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
        });
        assertThat(refused(macros).kind()).isEqualTo(Kind.MACROS);
        try (XWPFDocument word = new XWPFDocument()) {
            assertThat(refused(bytes(word::write)).kind()).isEqualTo(Kind.SPREADSHEET);
        }
        assertThat(refused(Books.zip(Map.of("data.csv", "a,b".getBytes(UTF_8)))).kind())
                .isEqualTo(Kind.COMPRESSED);
        assertThat(refused(Books.zip(Map.of("mimetype", "x".getBytes(UTF_8)))).messageEn())
                .contains(".ods");
    }

    @Test
    void a_workbook_without_data_or_with_hidden_data_only_is_refused() throws IOException {
        assertThat(refused(Books.sheet(sheet -> sheet.createRow(0).createCell(0).setBlank()))
                        .kind())
                .isEqualTo(Kind.EMPTY);
        FileFault hidden = refused(Books.book(book -> {
            book.createSheet("ว่าง");
            book.createSheet("ซ่อน").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
        }));
        assertThat(hidden.messageTh()).contains("ซ่อน");
    }

    @Test
    void a_workbook_cut_anywhere_is_refused() throws IOException {
        for (int length = 4; length < good.length; length += 97) {
            assertThat(refused(Arrays.copyOf(good, length)).kind())
                    .as("cut at %d", length)
                    .isIn(Kind.TRUNCATED, Kind.DAMAGED);
        }
    }

    @Test
    void a_workbook_with_any_byte_changed_is_refused_or_says_the_same() throws IOException {
        List<String> said = Books.rows(folder, good);
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = changed(good, random);
            refusedOr(changed, rows -> assertThat(rows).isEqualTo(said));
        }
    }

    @Test
    void a_sound_zip_with_any_byte_of_its_xml_changed_is_refused_or_read() throws IOException {
        Map<String, byte[]> parts = Books.parts(good);
        List<String> names = List.copyOf(parts.keySet());
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            String name = names.get(random.nextInt(names.size()));
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            changed.put(name, changed(parts.get(name), random));
            refusedOr(Books.zip(changed), rows -> assertThat(rows).hasSizeLessThanOrEqualTo(1));
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private void refusedOr(byte[] book, Consumer<List<String>> check) throws IOException {
        List<String> rows;
        try {
            rows = Books.rows(folder, book);
        } catch (FileRefusedException refused) {
            return;
        }
        check.accept(rows);
    }

    @Test
    void entities_and_document_types_are_never_taken() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "ความลับ");
        for (String type : new String[] {
            "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">"
        }) {
            byte[] book = Books.ofXml(type + SHEET.formatted("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"));
            assertThat(refused(book).kind()).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void bombs_are_stopped_by_ratio_by_size_by_parts_and_by_values_that_never_end() throws IOException {
        Bounds small = new Bounds(8 << 20, 250, 1 << 20, 50, 1 << 16, 40, 5);
        byte[] spaces = Books.ofXml(SHEET.formatted("<row> " + " ".repeat(6 << 20) + "</row>"));
        assertThat(refused(spaces, small).kind()).isEqualTo(Kind.TOO_LARGE);

        byte[] text = Books.ofXml(
                SHEET.formatted("<row><c t=\"inlineStr\"><is><t>" + noise(200_000) + "</t></is></c></row>"));
        assertThat(refused(text, small).kind()).isEqualTo(Kind.TOO_LARGE);

        byte[] attribute = Books.ofXml(SHEET.formatted("<row r=\"" + noise(200_000) + "\"/>"));
        assertThat(refused(attribute, small).kind()).isEqualTo(Kind.TOO_LARGE);

        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            rows.append("<row><c><v>").append(i * 7919L % 1_000_003).append("</v></c></row>");
        }
        Bounds tight = new Bounds(2 << 20, 250, 1 << 20, 50, 1 << 16, 40, 5);
        assertThat(refused(Books.ofXml(SHEET.formatted(rows)), tight).kind()).isEqualTo(Kind.TOO_LARGE);

        Map<String, byte[]> many = new LinkedHashMap<>(Books.parts(good));
        for (int i = 0; i < 60; i++) {
            many.put("xl/media/" + i + ".png", new byte[0]);
        }
        assertThat(refused(Books.zip(many), small).kind()).isEqualTo(Kind.TOO_LARGE);

        byte[] deep = Books.ofXml(SHEET.formatted("<row>" + "<a>".repeat(100) + "</a>".repeat(100) + "</row>"));
        assertThat(refused(deep, small).kind()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void numbers_that_would_take_for_ever_are_no_values() throws IOException {
        for (String value : new String[] {"1e999999999", "1e-999999999", "NaN", "abc", "0x10", "9".repeat(5000)}) {
            byte[] book = Books.ofXml(SHEET.formatted("<row><c><v>" + value + "</v></c></row>"));
            Throwable thrown = catchThrowable(() -> Books.rows(folder, book));
            assertThat(thrown)
                    .as(value)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            refusal -> assertThat(((FileRefusedException) refusal)
                                            .fault()
                                            .kind())
                                    .isEqualTo(Kind.ERROR_IN_CELL));
        }
    }

    @Test
    void cells_out_of_place_are_refused() throws IOException {
        for (String rows : new String[] {
            "<row r=\"2\"/><row r=\"1\"/>",
            "<row r=\"1048577\"/>",
            "<row r=\"-1\"/>",
            "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
            "<row r=\"1\"><c r=\"XFE1\"/></row>",
            "<row r=\"1\"><c t=\"s\"><v>99999</v></c></row>",
            "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
            "<c><v>1</v></c>"
        }) {
            assertThat(refused(Books.ofXml(SHEET.formatted(rows))).kind())
                    .as(rows)
                    .isEqualTo(Kind.DAMAGED);
        }
        String wide = "<row><c r=\"SZ1\"><v>1</v></c></row>";
        assertThat(refused(Books.ofXml(SHEET.formatted(wide))).kind()).isEqualTo(Kind.TOO_MANY_COLUMNS);
        String longText = "<row><c t=\"inlineStr\"><is><t>" + "ก".repeat(40_000) + "</t></is></c></row>";
        FileFault tooLong = refused(Books.ofXml(SHEET.formatted(longText)));
        assertThat(tooLong.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(tooLong.messageTh()).contains("A1");
    }

    private FileFault refused(byte[] book) throws IOException {
        return refused(book, Bounds.USUAL);
    }

    private FileFault refused(byte[] book, Bounds bounds) throws IOException {
        try (Workbook opened = Books.open(folder, book, bounds)) {
            throw new AssertionError("was read: " + Books.rows(opened));
        } catch (FileRefusedException refusal) {
            FileFault fault = refusal.fault();
            assertThat(fault.messageTh()).isNotBlank();
            assertThat(fault.messageEn()).isNotBlank();
            assertThat(fault.cureTh()).isNotBlank();
            assertThat(fault.cureEn()).isNotBlank();
            Path aside = folder.resolve("aside");
            if (Files.exists(aside)) {
                try (var left = Files.list(aside)) {
                    assertThat(left).isEmpty();
                }
            }
            return fault;
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    /** Letters that do not pack. */
    private static String noise(int length) {
        Random random = new Random(3);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }
}
