package org.khet.collection.workbooks;

import java.util.Set;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.StoredRow;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;

/**
 * A workbook to fill in: the header and what names a row locked, drop-downs from the code lists, a hint at every column, and
 * every column of text, date or code as text, so that Excel changes nothing that is typed. Protected without a password:
 * against slips, not against the school.
 */
final class TemplateBook {
    /** Rows that can be added below what is there already. */
    private static final int ROOM = 5_000;

    private static final int HEADER_ROW = 1;
    private static final int WIDEST = 40;

    private final Xlsx xlsx;
    private final DataSet dataSet;
    private final Layout layout;
    private final SXSSFSheet sheet;
    private final @Nullable String schoolCode;
    private final Set<String> locked;
    private final ListedCodes codes;
    private int next = HEADER_ROW + 1;

    /**
     * @param layout its one line before the header says what the workbook is
     * @param schoolCode the school it is for; null for any
     */
    TemplateBook(Xlsx xlsx, DataSet dataSet, Layout layout, @Nullable String schoolCode) {
        this.xlsx = xlsx;
        this.dataSet = dataSet;
        this.layout = layout;
        this.schoolCode = schoolCode;
        this.sheet = xlsx.book().createSheet(layout.sheet());
        sheet.setDefaultRowHeightInPoints(Heights.LINE);
        this.locked = Set.copyOf(dataSet.keyFields());
        this.codes = new ListedCodes(dataSet);
        columns();
        header();
    }

    private void columns() {
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = field(c);
            var title = layout.columns().get(c).title();
            sheet.setColumnWidth(c, Math.clamp(title.length() + 4, 12, WIDEST) * 256);
            sheet.setDefaultColumnStyle(
                    c, numeric(field) ? xlsx.styles().number() : xlsx.styles().text());
        }
    }

    private void header() {
        var first = sheet.createRow(0).createCell(0);
        first.setCellStyle(xlsx.styles().title());
        first.setCellValue(layout.linesBefore().getFirst());
        var row = sheet.createRow(HEADER_ROW);
        row.setHeightInPoints(2 * Heights.LINE);
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = field(c);
            var cell = row.createCell(c);
            cell.setCellStyle(xlsx.styles().header(field != null && field.required()));
            cell.setCellValue(layout.columns().get(c).title());
        }
        sheet.createFreezePane(0, HEADER_ROW + 1);
    }

    /** A row of a version before, by its fields' names: of another version of the data set, what both have. */
    void row(StoredRow stored) {
        if (next + ROOM >= Xlsx.LAST_ROW) {
            return;
        }
        var row = sheet.createRow(next++);
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = field(c);
            if (field == null) {
                continue;
            }
            var value = filled(field, stored.cell(field.name()));
            var style = locked.contains(field.name()) && !value.isEmpty()
                    ? xlsx.styles().lockedText()
                    : numeric(field) ? xlsx.styles().number() : xlsx.styles().text();
            Cells.put(row.createCell(c), field, value, style);
        }
    }

    /** Codes as the list writes them, or the drop-down would not show them; what means "nothing" as nothing. */
    private String filled(Field field, @Nullable String cell) {
        var value = Cells.tidy(cell);
        if (field.nulls().contains(value)) {
            return "";
        }
        return field.type() == FieldType.CODE ? codes.listed(field, value) : value;
    }

    void finish() {
        var lastRow = Math.min(next + ROOM, Xlsx.LAST_ROW);
        var wanted = new Wanted(dataSet);
        Guide.on(xlsx, dataSet, layout, wanted);
        var prompts = new Prompts(CodeLists.on(xlsx, dataSet), wanted, sheet, HEADER_ROW + 1, lastRow);
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = field(c);
            if (field != null) {
                prompts.on(c, field, field.name().equals(dataSet.schoolField()) ? schoolCode : null);
            }
        }
        protect(lastRow);
    }

    private void protect(int lastRow) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        var plain = xlsx.book().getXSSFWorkbook();
        plain.lockStructure();
        plain.getSheetAt(0)
                .addIgnoredErrors(
                        new CellRangeAddress(0, lastRow, 0, layout.columns().size() - 1),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private @Nullable Field field(int column) {
        var name = layout.columns().get(column).field();
        return name == null ? null : dataSet.findField(name).orElse(null);
    }

    private static boolean numeric(@Nullable Field field) {
        return field != null && (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL);
    }
}
