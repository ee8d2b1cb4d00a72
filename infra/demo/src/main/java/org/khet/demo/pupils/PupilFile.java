package org.khet.demo.pupils;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes pupils as a school's system would. */
public final class PupilFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PupilFile() {}

    /** @param madeAt stands in the line above the header where the style has one */
    public static byte[] write(List<Pupil> pupils, FileStyle style, LocalDateTime madeAt) {
        return style.workbook() ? PupilWorkbook.write(rows(pupils, style, madeAt)) : csv(pupils, style, madeAt);
    }

    private static List<List<String>> rows(List<Pupil> pupils, FileStyle style, LocalDateTime madeAt) {
        var rows = new ArrayList<List<String>>();
        if (style.stamped()) {
            rows.add(List.of(stamp(madeAt)));
        }
        rows.add(header(style));
        pupils.forEach(pupil -> rows.add(row(pupil, style)));
        return rows;
    }

    private static String stamp(LocalDateTime madeAt) {
        return "วันและเวลาที่สร้างรายงาน " + ThaiDates.slashes(madeAt.toLocalDate()) + ' ' + TIME.format(madeAt);
    }

    private static byte[] csv(List<Pupil> pupils, FileStyle style, LocalDateTime madeAt) {
        var text = new StringWriter();
        if (style.byteOrderMark()) {
            text.append(BYTE_ORDER_MARK);
        }
        if (style.stamped()) {
            text.append(stamp(madeAt)).append("\r\n");
        }
        var builder = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
        if (style.quoted()) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        // A writer that cannot fail, in front of one that keeps back what it has not been asked to hand on.
        try (var csv = builder.build(text)) {
            csv.writeRecord(header(style));
            pupils.forEach(pupil -> csv.writeRecord(row(pupil, style)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var able = style.ableToWrite(text.toString());
        return able.equals(style)
                ? text.toString().getBytes(style.charset())
                : (BYTE_ORDER_MARK + text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(FileStyle style) {
        var titles = new ArrayList<>(Column.titles());
        if (style.twoIds()) {
            titles.set(Column.CITIZEN_ID.ordinal(), Column.STUDENT_NUMBER.titleTh());
            titles.set(Column.STUDENT_NUMBER.ordinal(), Column.STUDENT_NUMBER.titleTh() + "2");
        }
        if (style.newer()) {
            titles.addAll(Column.NEWER);
        }
        return titles;
    }

    private static List<String> row(Pupil pupil, FileStyle style) {
        var cells = new ArrayList<>(pupil.cells());
        if (pupil.get(Column.BIRTH_DATE).equals(ThaiDates.slashes(pupil.bornOn()))) {
            cells.set(Column.BIRTH_DATE.ordinal(), ThaiDates.in(style.dates(), pupil.bornOn()));
        }
        if (style.loose()) {
            cells.replaceAll(cell -> cell.replace("\u0E33", "\u0E4D\u0E32"));
            if (pupil.get(Column.GRADE).equals(pupil.grade().code())) {
                cells.set(Column.GRADE.ordinal(), pupil.grade().code().replace(".", ""));
            }
        }
        if (style.newer()) {
            cells.addAll(List.of("-", "-", "ว่ายน้ำไม่เป็น"));
        }
        return cells;
    }
}
