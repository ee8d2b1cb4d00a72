package org.khet.rules.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Bilingual;

/**
 * How a file must look that another system takes in.
 *
 * @param name of the layout in interfaces, such as {@code DMC-36}
 * @param sheet the sheet's name in a workbook
 * @param linesBefore lines above the header, each in the first cell
 */
public record ExportLayout(
        String name, Bilingual title, String sheet, List<String> linesBefore, List<ExportColumn> columns) {

    /**
     * One column.
     *
     * @param field the field whose cells it holds as they were sent; null for a column that stays blank
     */
    public record ExportColumn(String title, @Nullable String field) {}
}
