package org.khet.collection.workbooks;

import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.StoredRow;
import org.khet.rules.dataset.DataSet;

/** A sheet of a school's rows in the columns of a layout, with the cells that have findings coloured and commented. */
final class DataSheet {
    private static final int COMMENT_COLUMNS = 5;
    private static final int COMMENT_ROWS = 7;
    private static final int WIDEST = 40;

    private final Xlsx xlsx;
    private final DataSet dataSet;
    private final Layout layout;
    private final @Nullable Marks marks;
    private final SXSSFSheet sheet;
    private int last;

    /**
     * @param header the row of the titles, counted from 0; lines before it stand above
     * @param marks null where none are shown
     */
    DataSheet(Xlsx xlsx, DataSet dataSet, Layout layout, int header, @Nullable Marks marks) {
        this.xlsx = xlsx;
        this.dataSet = dataSet;
        this.layout = layout;
        this.marks = marks;
        this.sheet = xlsx.book().createSheet(layout.sheet());
        sheet.setDefaultRowHeightInPoints(Heights.LINE);
        for (var line = 0; line < Math.min(header, layout.linesBefore().size()); line++) {
            var cell = sheet.createRow(line).createCell(0);
            cell.setCellStyle(xlsx.styles().title());
            cell.setCellValue(layout.linesBefore().get(line));
        }
        var row = sheet.createRow(header);
        row.setHeightInPoints(2 * Heights.LINE);
        for (var c = 0; c < layout.columns().size(); c++) {
            var title = layout.columns().get(c).title();
            var cell = row.createCell(c);
            cell.setCellStyle(xlsx.styles().header(false));
            cell.setCellValue(title);
            sheet.setColumnWidth(c, Math.clamp(title.length() + 4, 12, WIDEST) * 256);
            sheet.setDefaultColumnStyle(c, xlsx.styles().text());
        }
        sheet.createFreezePane(0, header + 1);
        last = header;
    }

    /** At the line it came from, so that what people were told of "row 7" stays true; nothing beyond Excel's last row. */
    void rowAtItsLine(StoredRow stored) {
        put(stored, stored.number() - 1);
    }

    void rowBelow(StoredRow stored) {
        put(stored, last + 1);
    }

    private void put(StoredRow stored, int at) {
        if (at <= last || at > Xlsx.LAST_ROW) {
            return;
        }
        last = at;
        var row = sheet.createRow(at);
        for (var c = 0; c < layout.columns().size(); c++) {
            var name = layout.columns().get(c).field();
            if (name == null) {
                continue;
            }
            var mark = marks == null ? null : marks.of(stored.number(), name);
            var value = stored.cell(name);
            if (mark == null && (value == null || value.isEmpty())) {
                continue;
            }
            var cell = row.createCell(c);
            var field = dataSet.findField(name).orElse(null);
            var style = mark == null ? xlsx.styles().text() : xlsx.styles().marked(mark.severity());
            Cells.put(cell, field, Cells.tidy(value), style);
            if (mark != null && mark.text() != null) {
                comment(cell, mark.text());
            }
        }
    }

    /** Its corner is the cell it belongs to: the library takes the one for the other. */
    private void comment(SXSSFCell cell, String text) {
        var helper = xlsx.book().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("Khet");
        cell.setCellComment(comment);
    }

    /** To be called once all rows are there. */
    void finish() {
        var plain = xlsx.book().getXSSFWorkbook();
        plain.getSheetAt(xlsx.book().getSheetIndex(sheet))
                .addIgnoredErrors(
                        new CellRangeAddress(0, last, 0, layout.columns().size() - 1),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
