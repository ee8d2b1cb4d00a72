package org.khet.collection.workbooks;

import java.util.List;
import org.khet.rules.dataset.DataSet;

/** The sheet behind a template that says what each column wants. */
final class Guide {
    private static final String SHEET = "คำอธิบาย";
    private static final List<String> TITLES = List.of("คอลัมน์", "ความหมาย", "สิ่งที่ต้องกรอก", "รหัสที่ใช้ได้");
    private static final int[] WIDTHS = {36, 28, 52, 90};
    private static final List<String> LINES = List.of(
            "กรอกข้อมูลในแผ่นแรก หนึ่งแถวต่อหนึ่งรายการ แล้วส่งไฟล์นี้กลับทั้งไฟล์ ไม่ต้องแปลงเป็น CSV",
            "หัวตารางสีน้ำตาลคือคอลัมน์ที่ต้องกรอก ช่องสีเทาคือข้อมูลที่ระบุตัวรายการ จึงล็อกไว้",
            "หากต้องลบแถวหรือแก้ช่องสีเทา: เมนู รีวิว (Review) > ยกเลิกการป้องกันแผ่นงาน (Unprotect Sheet) ไม่มีรหัสผ่าน");

    private Guide() {}

    static void on(Xlsx xlsx, DataSet dataSet, Layout layout, Wanted wanted) {
        var sheet = xlsx.book().createSheet(SHEET);
        var r = 0;
        for (var line : LINES) {
            var cell = sheet.createRow(r++).createCell(0);
            cell.getRow().setHeightInPoints(Heights.LINE);
            cell.setCellStyle(xlsx.styles().title());
            cell.setCellValue(line);
        }
        var header = sheet.createRow(++r);
        for (var c = 0; c < TITLES.size(); c++) {
            var cell = header.createCell(c);
            cell.setCellStyle(xlsx.styles().header(false));
            cell.setCellValue(TITLES.get(c));
            sheet.setColumnWidth(c, WIDTHS[c] * 256);
        }
        header.setHeightInPoints(Heights.LINE);
        Printing.onePageWide(sheet, header.getRowNum());
        for (var column : layout.columns()) {
            var field = column.field() == null
                    ? null
                    : dataSet.findField(column.field()).orElse(null);
            if (field == null) {
                continue;
            }
            var name = field.codeList();
            var codes = name == null
                    ? ""
                    : dataSet.findCodeList(name).map(Wanted::meanings).orElse("");
            var demand = wanted.of(field);
            var cut = demand.indexOf(": ");
            var row = sheet.createRow(++r);
            var texts = List.of(column.title(), field.label().th(), cut < 0 ? demand : demand.substring(0, cut), codes);
            row.setHeightInPoints(Math.max(Heights.of(codes, WIDTHS[3]), Heights.of(demand, WIDTHS[2])));
            for (var c = 0; c < texts.size(); c++) {
                var cell = row.createCell(c);
                cell.setCellStyle(xlsx.styles().wrapped());
                cell.setCellValue(texts.get(c));
            }
        }
    }
}
