package org.khet.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.khet.rules.reading.Table;

/** Makes workbooks, good and bad, and reads them as the service does. */
final class Books {
    private Books() {}

    /** One sheet, made as Excel makes it. */
    static byte[] sheet(Consumer<Sheet> making) {
        return book(book -> making.accept(book.createSheet("Sheet1")));
    }

    static byte[] book(Consumer<XSSFWorkbook> making) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            making.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet from its XML: the quickest way to say what no program would write. */
    static byte[] ofXml(String sheetXml) {
        Map<String, byte[]> parts =
                parts(sheet(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")));
        parts.put("xl/worksheets/sheet1.xml", sheetXml.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Workbook open(Path folder, byte[] book) throws IOException {
        return open(folder, book, Bounds.USUAL);
    }

    static Workbook open(Path folder, byte[] book, Bounds bounds) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (FileChannel channel = FileChannel.open(file)) {
            return Workbook.open(channel, folder.resolve("aside"), bounds);
        }
    }

    /** Every row as {@code number: cell|cell}, a blank cell as nothing. */
    static List<String> rows(Path folder, byte[] book) throws IOException {
        try (Workbook opened = open(folder, book)) {
            return rows(opened);
        }
    }

    static List<String> rows(Table table) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Table.Rows cursor = table.open()) {
            while (cursor.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < cursor.cells(); i++) {
                    String cell = cursor.cell(i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(cursor.number() + ": " + String.join("|", cells));
            }
        }
        return rows;
    }
}
