package org.khet.reporting.outputs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;

/**
 * The charts of a table on a worksheet of their own: the spreadsheet program draws them from the table's cells, and anew
 * where somebody changes one. The writer of the workbook knows no charts, so their parts are put beside its own
 * (ECMA-376 part 1, 20.5 and 21.2).
 */
final class XlsxCharts {

    static final String SHEET = "แผนภูมิ";

    private static final String SHEET_PART = "xl/worksheets/sheet2.xml";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    /** Rows above the first chart, and rows and columns that one takes: two of them fill a page. */
    private static final int HEAD = 3;

    private static final int TALL = 20;
    private static final int WIDE = 7;
    private static final int LETTERS = 11;
    private static final int ON_A_PAGE = 2;
    private static final float MARGIN = 0.4f;

    /**
     * Adds the worksheet, where there is something to draw.
     *
     * @param table name of the worksheet with the figures
     * @param first its row of the first figures, counted from 0
     */
    static XlsxParts add(Workbook workbook, Heading heading, Grid grid, String table, int head, int first) {
        var drawn = Drawn.of(grid);
        if (drawn.isEmpty()) {
            return XlsxParts.NONE;
        }
        var sheet = workbook.newWorksheet(SHEET);
        XlsxGrid.above(sheet, heading);
        sheet.hideGridLines();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        for (int column = 0; column < WIDE; column++) {
            sheet.width(column, LETTERS);
        }
        var aside = new ChartAside(sheet, SHEET, top(drawn.size()));
        var charts = drawn.stream()
                .map(one -> ChartXml.of(one, new ChartCells(one, table, head, first, aside)))
                .toList();
        return new XlsxParts(parts(charts), changes(charts.size()));
    }

    private static Map<String, String> parts(List<String> charts) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/worksheets/_rels/sheet2.xml.rels", relations("drawing", "../drawings/drawing1.xml", 1));
        var frames = new StringBuilder();
        for (int at = 0; at < charts.size(); at++) {
            frames.append(frame(at));
            parts.put("xl/charts/chart" + (at + 1) + ".xml", XML + charts.get(at));
        }
        parts.put(
                "xl/drawings/drawing1.xml",
                XML + "<xdr:wsDr xmlns:xdr=\"" + DRAWING_ML + "spreadsheetDrawing\" xmlns:a=\"" + DRAWING_ML + "main\">"
                        + frames + "</xdr:wsDr>");
        parts.put("xl/drawings/_rels/drawing1.xml.rels", relations("chart", "../charts/chart%d.xml", charts.size()));
        return parts;
    }

    private static Map<String, UnaryOperator<String>> changes(int charts) {
        var types = new StringBuilder("<Override PartName=\"/xl/drawings/drawing1.xml\" ContentType=\"")
                .append(TYPE)
                .append("drawing+xml\"/>");
        for (int chart = 1; chart <= charts; chart++) {
            types.append("<Override PartName=\"/xl/charts/chart")
                    .append(chart)
                    .append(".xml\" ContentType=\"")
                    .append(TYPE)
                    .append("drawingml.chart+xml\"/>");
        }
        return Map.of(
                "[Content_Types].xml",
                xml -> before("</Types>", types.toString(), xml),
                SHEET_PART,
                xml -> before("</worksheet>", breaks(charts) + "<drawing r:id=\"rId1\"/>", xml));
    }

    /** A chart that begins on one page and ends on the next is of no use on either. */
    private static String breaks(int charts) {
        var breaks = new StringBuilder();
        int count = 0;
        for (int chart = ON_A_PAGE; chart < charts; chart += ON_A_PAGE) {
            breaks.append("<brk id=\"%d\" max=\"16383\" man=\"1\"/>".formatted(top(chart)));
            count++;
        }
        return count == 0
                ? ""
                : "<rowBreaks count=\"%d\" manualBreakCount=\"%d\">%s</rowBreaks>".formatted(count, count, breaks);
    }

    private static int top(int chart) {
        return HEAD + chart * (TALL + 1);
    }

    private static String before(String end, String added, String xml) {
        return xml.replace(end, added + end);
    }

    /** @param target with {@code %d} where there are several */
    private static String relations(String kind, String target, int count) {
        var relations = new StringBuilder(XML)
                .append("<Relationships xmlns=\"")
                .append(PACKAGE)
                .append("\">");
        for (int at = 1; at <= count; at++) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(at, RELATIONS, kind, target.formatted(at)));
        }
        return relations.append("</Relationships>").toString();
    }

    private static String frame(int at) {
        int top = top(at);
        return """
                <xdr:twoCellAnchor>\
                <xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
                <xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
                <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s %d"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
                <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>\
                <a:graphic><a:graphicData uri="%schart">\
                <c:chart xmlns:c="%schart" xmlns:r="%s" r:id="rId%d"/>\
                </a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>""".formatted(top, WIDE, top + TALL, at + 2, SHEET, at + 1, DRAWING_ML, DRAWING_ML, RELATIONS, at + 1);
    }

    private XlsxCharts() {}
}
