package org.khet.collection.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;

/** The code lists on a sheet nobody can bring to sight by hand, each a named column for the drop-downs. */
final class CodeLists {
    private static final String SHEET = "codes";

    private final Map<String, String> names = new HashMap<>();

    /** To be called after the sheets that people see were made. */
    static CodeLists on(Xlsx xlsx, DataSet dataSet) {
        var lists = new CodeLists();
        var columns = new ArrayList<List<String>>();
        for (var list : dataSet.codeLists()) {
            var name = "codes_" + (columns.size() + 1);
            lists.names.put(list.name(), name);
            columns.add(list.codes().stream().map(code -> code.code()).toList());
            var named = xlsx.book().createName();
            named.setNameName(name);
            var column = CellReference.convertNumToColString(columns.size() - 1);
            named.setRefersToFormula(SHEET + "!$" + column + "$1:$" + column + "$"
                    + Math.max(1, list.codes().size()));
        }
        SXSSFSheet sheet = xlsx.book().createSheet(SHEET);
        var longest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (var r = 0; r < longest; r++) {
            var row = sheet.createRow(r);
            for (var c = 0; c < columns.size(); c++) {
                if (r < columns.get(c).size()) {
                    var cell = row.createCell(c);
                    cell.setCellStyle(xlsx.styles().text());
                    cell.setCellValue(columns.get(c).get(r));
                }
            }
        }
        xlsx.book().setSheetVisibility(xlsx.book().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        return lists;
    }

    /** The name of the field's list of choices; null where it has none. */
    @Nullable
    String nameFor(Field field) {
        return field.codeList() == null ? null : names.get(field.codeList());
    }
}
