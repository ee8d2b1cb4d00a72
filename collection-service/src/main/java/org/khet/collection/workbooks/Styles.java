package org.khet.collection.workbooks;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Severity;

/** The looks of cells, each made once: a workbook may have few of them. */
final class Styles {
    private static final String FONT = "TH SarabunPSK";
    private static final short SIZE = 14;
    private static final String HEADER = "1F5C7A";
    private static final String REQUIRED_HEADER = "8A3B12";
    private static final String LOCKED = "ECEFF1";
    private static final Map<Severity, String> FILLS =
            Map.of(Severity.ERROR, "FFC7CE", Severity.QUERY, "FFEB9C", Severity.NOTICE, "DDEBF7");

    private final SXSSFWorkbook book;
    private final CellStyle text;
    private final CellStyle number;
    private final CellStyle lockedText;
    private final CellStyle title;
    private final CellStyle header;
    private final CellStyle requiredHeader;
    private final CellStyle wrapped;
    private final CellStyle link;
    private final Map<Severity, CellStyle> marked = new EnumMap<>(Severity.class);

    Styles(SXSSFWorkbook book) {
        this.book = book;
        text = style("@", false, null);
        number = style("General", false, null);
        lockedText = style("@", true, LOCKED);
        title = style("General", true, null);
        title.setFont(font(true, "1F5C7A"));
        header = header(HEADER);
        requiredHeader = header(REQUIRED_HEADER);
        wrapped = style("@", true, null);
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        link = style("General", true, null);
        link.setFont(font(false, "0563C1"));
        link.setVerticalAlignment(VerticalAlignment.TOP);
        FILLS.forEach((severity, fill) -> marked.put(severity, style("@", false, fill)));
    }

    /** Text even where digits are typed into it, so that Excel neither shortens an ID nor turns a date. */
    CellStyle text() {
        return text;
    }

    CellStyle number() {
        return number;
    }

    CellStyle lockedText() {
        return lockedText;
    }

    CellStyle title() {
        return title;
    }

    CellStyle header(boolean required) {
        return required ? requiredHeader : header;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle link() {
        return link;
    }

    CellStyle marked(Severity severity) {
        return marked.getOrDefault(severity, text);
    }

    private CellStyle header(String fill) {
        var style = style("@", true, fill);
        style.setFont(font(true, "FFFFFF"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle style(String format, boolean locked, @Nullable String fill) {
        var style = (XSSFCellStyle) book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setLocked(locked);
        style.setFont(font(false, "000000"));
        if (fill != null) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(boolean bold, String color) {
        var font = (XSSFFont) book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        font.setBold(bold);
        font.setColor(color(color));
        return font;
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(new byte[] {
            (byte) Integer.parseInt(rgb.substring(0, 2), 16),
            (byte) Integer.parseInt(rgb.substring(2, 4), 16),
            (byte) Integer.parseInt(rgb.substring(4, 6), 16)
        });
    }
}
