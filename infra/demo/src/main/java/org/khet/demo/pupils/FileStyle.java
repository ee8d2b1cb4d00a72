package org.khet.demo.pupils;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a school's system writes its file.
 *
 * @param workbook an Excel workbook rather than CSV; charset and mark then mean nothing
 * @param byteOrderMark in front of UTF-8
 * @param stamped whether a line with the time of the export stands above the header
 * @param twoIds whether both ID columns carry the title of the second, as some versions do
 * @param newer whether the three columns of the newer export follow
 * @param loose whether sara am comes in two signs and grades without their dot
 */
public record FileStyle(
        boolean workbook,
        Charset charset,
        boolean byteOrderMark,
        boolean stamped,
        boolean twoIds,
        boolean newer,
        boolean loose,
        boolean quoted,
        ThaiDates.Shape dates) {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final List<ThaiDates.Shape> SHAPES = List.of(ThaiDates.Shape.values());

    /**
     * Of a third of all schools in windows-874, of a third in UTF-8 with a mark, of a ninth as a workbook; the other habits vary
     * apart from that.
     */
    public static FileStyle of(int school) {
        int kind = school % 3;
        return new FileStyle(
                school % 9 == 3,
                kind == 2 ? WINDOWS_874 : StandardCharsets.UTF_8,
                kind == 1,
                school % 2 == 0,
                school % 7 == 2,
                school % 5 == 3,
                school % 4 == 1,
                school % 11 == 6,
                // Every other school keeps to the plain form.
                school % 8 < 4 ? ThaiDates.Shape.SLASHES : SHAPES.get(school % SHAPES.size()));
    }

    /** The same where the old code page has all the letters, else UTF-8. */
    FileStyle ableToWrite(String text) {
        return charset.newEncoder().canEncode(text)
                ? this
                : new FileStyle(workbook, StandardCharsets.UTF_8, true, stamped, twoIds, newer, loose, quoted, dates);
    }

    /** The line, counted from 1, on which the first pupil stands. */
    public int firstRow() {
        return stamped ? 3 : 2;
    }

    /** As receipts name it. */
    public String encoding() {
        if (workbook) {
            return "XLSX";
        }
        return charset.equals(WINDOWS_874) ? "windows-874" : byteOrderMark ? "UTF-8 with BOM" : "UTF-8";
    }
}
