package org.khet.reporting.outputs;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.SheetRange.Spot;

/**
 * Cells below the charts for what no cells of the table say just so: a head of several layers in one, figures of which some
 * are kept back. Spreadsheet programs draw from cells only: what stands in a chart itself, LibreOffice leaves out.
 */
final class ChartAside {

    private static final String TITLE = "ค่าที่แผนภูมิใช้และไม่อยู่ในช่องใดของตารางโดยตรง";
    private static final int LETTERS = 12;

    private final Worksheet sheet;
    private final String name;
    private int row;
    private final Map<List<@Nullable String>, String> known = new HashMap<>();

    /** @param row the first that is free, counted from 0 */
    ChartAside(Worksheet sheet, String name, int row) {
        this.sheet = sheet;
        this.name = name;
        this.row = row;
    }

    String texts(List<@Nullable String> texts) {
        return known.computeIfAbsent(texts, told -> put(told, false));
    }

    /** Where one is not known the cell stays empty: nothing is drawn there. */
    String figures(List<@Nullable String> figures) {
        return known.computeIfAbsent(figures, told -> put(told, true));
    }

    private String put(List<@Nullable String> values, boolean numbers) {
        if (known.isEmpty()) {
            sheet.value(row, 0, TITLE);
            letters(1);
            row++;
        }
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value != null && numbers) {
                sheet.value(row, column, new BigDecimal(value));
            } else if (value != null) {
                sheet.value(row, column, value);
            }
        }
        letters(values.size());
        int here = row++;
        return SheetRange.of(
                name,
                IntStream.range(0, values.size())
                        .mapToObj(column -> new Spot(here, column))
                        .toList());
    }

    private void letters(int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .fontName(XlsxGrid.FONT)
                .fontSize(LETTERS)
                .set();
    }
}
