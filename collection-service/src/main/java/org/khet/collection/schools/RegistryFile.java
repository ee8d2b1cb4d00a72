package org.khet.collection.schools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.khet.problem.ProblemException;
import org.khet.rules.text.ThaiText;

/** A registry file: CSV in UTF-8, columns known by their titles in any order, others passed over. */
final class RegistryFile {

    /** One row is never near this; without a bound an unclosed quote would read the rest of the file into one cell. */
    private static final int LONGEST_CELL = 64 * 1024;

    /**
     * One row.
     *
     * @param number the line on which it begins, counted from 1
     * @param complete whether it has as many cells as the header
     */
    record Line(int number, boolean complete, Map<Column, String> cells) {}

    /** Where the bytes come from; opened anew for each reading. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;

    RegistryFile(Source source) {
        this.source = source;
    }

    /** Reads the whole file through; a fault of the file as a whole refuses it. */
    void read(Consumer<Line> eachLine) throws IOException {
        // The decoder reports wrong bytes instead of putting a question mark in a school's name.
        try (var text = new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder());
                var records = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            lines(records.iterator(), eachLine);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8(e);
            }
            throw e;
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        } catch (CsvParseException e) {
            throw ProblemException.of(SchoolProblems.REGISTRY_UNREADABLE)
                    .detail(
                            "เครื่องหมายคำพูดในไฟล์ไม่ครบคู่ หรือมีช่องที่ยาวเกินไป",
                            "A quotation mark is not closed, or a cell is too long")
                    .cure("บันทึกจากตารางคำนวณเป็น CSV อีกครั้ง", "Save it as CSV from the spreadsheet again")
                    .cause(e)
                    .build();
        }
    }

    private static void lines(Iterator<CsvRecord> records, Consumer<Line> eachLine) {
        if (!records.hasNext()) {
            throw ProblemException.of(SchoolProblems.REGISTRY_UNREADABLE)
                    .detail("ไฟล์ว่างเปล่า", "The file is empty")
                    .cure("ส่งไฟล์ CSV ที่มีหัวตารางและรายชื่อโรงเรียน", "Send a CSV file with a header and schools")
                    .build();
        }
        var header = records.next();
        var columns = columns(header);
        while (records.hasNext()) {
            var line = records.next();
            var cells = new EnumMap<Column, String>(Column.class);
            columns.forEach((position, column) -> {
                if (position < line.getFieldCount()) {
                    cells.put(column, line.getField(position));
                }
            });
            eachLine.accept(new Line(
                    (int) line.getStartingLineNumber(), line.getFieldCount() == header.getFieldCount(), cells));
        }
    }

    private static Map<Integer, Column> columns(CsvRecord header) {
        var columns = new HashMap<Integer, Column>();
        var refusal = ProblemException.of(SchoolProblems.REGISTRY_HEADER)
                .detail(
                        "ต้องมีหัวตารางรหัสโรงเรียน ชื่อโรงเรียน และรหัสเขต อย่างละหนึ่งคอลัมน์",
                        "The school's code, its name and its area's code must each be one column")
                .cure(
                        "ใช้หัวตาราง smis8, name, area_code (และ grades ถ้ามี)",
                        "Title them smis8, name, area_code (and grades, where known)");
        boolean sound = true;
        for (int i = 0; i < header.getFieldCount(); i++) {
            // A byte order mark is part of the first title; tidying drops it.
            var column = Column.titled(ThaiText.tidy(header.getField(i))).orElse(null);
            if (column != null && columns.containsValue(column)) {
                sound = false;
                refusal.field(column.field(), 1, "มีคอลัมน์นี้ซ้ำ", "This column is there twice");
            } else if (column != null) {
                columns.put(i, column);
            }
        }
        for (var needed : Column.NEEDED) {
            if (!columns.containsValue(needed)) {
                sound = false;
                refusal.field(needed.field(), 1, "ไม่มีคอลัมน์นี้", "This column is missing");
            }
        }
        if (!sound) {
            throw refusal.build();
        }
        return columns;
    }

    private static ProblemException notUtf8(Exception cause) {
        return ProblemException.of(SchoolProblems.REGISTRY_UNREADABLE)
                .detail("ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8", "The file is not in UTF-8")
                .cure(
                        "ใน Excel เลือกบันทึกเป็น CSV UTF-8 (Comma delimited) แล้วส่งใหม่",
                        "In Excel, save as CSV UTF-8 (Comma delimited) and send again")
                .cause(cause)
                .build();
    }
}
