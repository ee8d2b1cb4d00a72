package org.khet.collection.workbooks;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.text.ThaiText;

/** Cells as they go out. */
final class Cells {
    private static final int LONGEST = 32_767;

    /** What a spreadsheet would give back as it is. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}|(0|[1-9][0-9]{0,9})\\.[0-9]{0,3}[1-9]");

    /** What a spreadsheet runs when it opens a CSV file; a lone dash means "nothing" here, and numbers may be negative. */
    private static final Pattern RUNS = Pattern.compile("(?s)[=@\\t\\r].*|[+\\-](?![0-9.,]*$).+");

    private Cells() {}

    /** Made whole where letters were taken apart, without letters nobody sees: the same words, as every system knows them. */
    static String tidy(@Nullable String cell) {
        return cell == null ? "" : ThaiText.tidy(cell);
    }

    /** As {@link #tidy}, for a CSV file that a person opens in a spreadsheet: with an apostrophe before what would run. */
    static String harmless(String cell) {
        return RUNS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Numbers of number fields as numbers, all else as text: an ID, a date and a leading zero stay what they are. */
    static void put(Cell target, @Nullable Field field, @Nullable String value, CellStyle style) {
        target.setCellStyle(style);
        if (value == null || value.isEmpty()) {
            return;
        }
        var numeric = field != null && (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL);
        if (numeric && NUMBER.matcher(value).matches()) {
            target.setCellValue(Double.parseDouble(value));
        } else {
            target.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
    }
}
