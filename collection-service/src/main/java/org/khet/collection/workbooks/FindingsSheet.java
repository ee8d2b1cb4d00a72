package org.khet.collection.workbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.khet.collection.explanations.FindingView;
import org.khet.rules.dataset.Severity;

/** All findings one below the other, each with a way to its cell. */
final class FindingsSheet {
    private static final String SHEET = "ข้อที่ตรวจพบ";
    private static final List<String> TITLES =
            List.of("ช่อง", "คอลัมน์", "ระดับ", "รหัสกฎ", "ค่าที่พบ", "ข้อความ", "วิธีแก้", "คำชี้แจง");
    private static final int[] WIDTHS = {10, 26, 14, 12, 22, 60, 60, 40};
    private static final Map<Severity, String> NAMES =
            Map.of(Severity.ERROR, "ต้องแก้", Severity.QUERY, "แก้หรือชี้แจง", Severity.NOTICE, "แจ้งให้ทราบ");

    private final Xlsx xlsx;
    private final SXSSFSheet sheet;
    private final String dataSheet;
    private final Map<String, String> letters = new HashMap<>();
    private int next;

    FindingsSheet(Xlsx xlsx, Layout layout, Marks marks) {
        this.xlsx = xlsx;
        this.dataSheet = layout.sheet();
        this.sheet = xlsx.book().createSheet(SHEET);
        for (var c = 0; c < layout.columns().size(); c++) {
            var field = layout.columns().get(c).field();
            if (field != null) {
                letters.put(field, CellReference.convertNumToColString(c));
            }
        }
        var about = sheet.createRow(next++).createCell(0);
        about.setCellStyle(xlsx.styles().title());
        about.setCellValue(about(marks));
        var header = sheet.createRow(next++);
        for (var c = 0; c < TITLES.size(); c++) {
            var cell = header.createCell(c);
            cell.setCellStyle(xlsx.styles().header(false));
            cell.setCellValue(TITLES.get(c));
            sheet.setColumnWidth(c, WIDTHS[c] * 256);
        }
        about.getRow().setHeightInPoints(Heights.LINE);
        header.setHeightInPoints(Heights.LINE);
        sheet.createFreezePane(0, next);
        Printing.onePageWide(sheet, 1);
    }

    private static String about(Marks marks) {
        var about = "พบ " + marks.total() + " ข้อ แก้ในแผ่นแรกแล้วส่งไฟล์นี้กลับทั้งไฟล์ได้ทันที";
        return marks.someWithoutComment()
                ? about + " (หมายเหตุในช่องมีเฉพาะ " + Marks.MOST_COMMENTS + " ช่องแรก ที่เหลือดูในแผ่นนี้)"
                : about;
    }

    void add(FindingView finding) {
        if (next > Xlsx.LAST_ROW) {
            return;
        }
        var row = sheet.createRow(next++);
        var letter = letters.get(finding.field());
        var place = row.createCell(0);
        place.setCellStyle(xlsx.styles().link());
        if (finding.row() == 0) {
            place.setCellValue("ทั้งไฟล์");
        } else {
            var cell = (letter == null ? "A" : letter) + finding.row();
            place.setCellFormula("HYPERLINK(\"#'" + dataSheet + "'!" + cell + "\",\"" + cell + "\")");
            place.setCellValue(cell);
        }
        put(row, 1, finding.titleTh());
        put(row, 2, NAMES.getOrDefault(finding.severity(), ""));
        put(row, 3, finding.code());
        put(row, 4, finding.value());
        put(row, 5, finding.messageTh());
        put(row, 6, finding.cureTh());
        row.setHeightInPoints(
                Math.max(Heights.of(finding.messageTh(), WIDTHS[5]), Heights.of(finding.cureTh(), WIDTHS[6])));
        var explanation = finding.explanation();
        put(row, 7, explanation == null ? null : explanation.text());
    }

    private void put(SXSSFRow row, int column, @Nullable String text) {
        Cells.put(row.createCell(column), null, text, xlsx.styles().wrapped());
    }
}
