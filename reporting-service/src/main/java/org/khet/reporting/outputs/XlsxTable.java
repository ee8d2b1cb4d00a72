package org.khet.reporting.outputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.khet.reporting.figures.ReportTable;

/** A workbook with a two-row head, frozen panes, and a row of totals. */
final class XlsxTable {

    private static final int FIRST_FIGURE = 4;
    private static final int HEAD = 3;
    private static final int FIRST_ROW = 5;
    private static final String HEAD_FILL = "DCE9E7";
    private static final String TOTAL_FILL = "F3EBDD";

    static byte[] write(Heading heading, ReportTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Khet", "1.0");
        var sheet = workbook.newWorksheet("ตาราง");
        title(sheet, heading);
        head(sheet, table);
        int row = FIRST_ROW;
        for (var school : table.rows()) {
            sheet.value(row, 0, row - FIRST_ROW + 1);
            sheet.value(row, 1, school.schoolCode());
            sheet.value(row, 2, school.nameTh());
            sheet.value(row, 3, school.districtTh());
            figures(sheet, row++, school.values());
        }
        sheet.value(row, 2, "รวมทั้งสิ้น");
        figures(sheet, row, table.totals());
        int last = FIRST_FIGURE + table.columns().size() - 1;
        sheet.range(row, 0, row, last).style().bold().fillColor(TOTAL_FILL).set();
        sheet.range(FIRST_ROW, FIRST_FIGURE, row, last).style().format("#,##0").set();
        sheet.value(row + 2, 0, heading.sourceTh());
        sheet.freezePane(FIRST_FIGURE, FIRST_ROW);
        workbook.finish();
        return SameBytes.rezip(out.toByteArray());
    }

    private static void title(Worksheet sheet, Heading heading) {
        sheet.value(0, 0, heading.titleTh());
        sheet.value(1, 0, heading.asOfTh());
        sheet.range(0, 0, 0, 0).style().bold().fontSize(16).set();
        sheet.width(0, 6);
        sheet.width(1, 12);
        sheet.width(2, 36);
        sheet.width(3, 16);
    }

    private static void head(Worksheet sheet, ReportTable table) {
        var labels = List.of("ลำดับ", "รหัสโรงเรียน", "ชื่อโรงเรียน", "อำเภอ");
        for (int i = 0; i < labels.size(); i++) {
            sheet.value(HEAD, i, labels.get(i));
            sheet.range(HEAD, i, HEAD + 1, i).merge();
        }
        var columns = table.columns();
        for (int from = 0; from < columns.size(); ) {
            int to = from;
            while (to + 1 < columns.size()
                    && columns.get(to + 1).groupTh().equals(columns.get(from).groupTh())) {
                to++;
            }
            sheet.value(HEAD, FIRST_FIGURE + from, columns.get(from).groupTh());
            if (to > from) {
                sheet.range(HEAD, FIRST_FIGURE + from, HEAD, FIRST_FIGURE + to).merge();
            }
            for (int i = from; i <= to; i++) {
                sheet.value(
                        HEAD + 1, FIRST_FIGURE + i, shortTitle(columns.get(i).key()));
            }
            from = to + 1;
        }
        sheet.range(HEAD, 0, HEAD + 1, FIRST_FIGURE + columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD_FILL)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle("thin")
                .set();
    }

    private static String shortTitle(String key) {
        return switch (key.substring(key.lastIndexOf('-') + 1)) {
            case "MALE" -> "ชาย";
            case "FEMALE" -> "หญิง";
            case "ROOMS" -> "ห้อง";
            default -> "รวม";
        };
    }

    private static void figures(Worksheet sheet, int row, List<Long> values) {
        for (int i = 0; i < values.size(); i++) {
            sheet.value(row, FIRST_FIGURE + i, values.get(i));
        }
    }

    private XlsxTable() {}
}
