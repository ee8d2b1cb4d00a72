package org.khet.collection.workbooks;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Field;

/** What Excel says, and holds people to, while they fill in a column. */
final class Prompts {
    /** Excel's own limits. */
    private static final int TITLE = 32;

    private static final int TEXT = 255;

    private final CodeLists lists;
    private final Wanted wanted;
    private final Sheet sheet;
    private final int firstRow;
    private final int lastRow;

    Prompts(CodeLists lists, Wanted wanted, Sheet sheet, int firstRow, int lastRow) {
        this.lists = lists;
        this.wanted = wanted;
        this.sheet = sheet;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    /** @param only the one value the column may have; null where it is open */
    void on(int column, Field field, @Nullable String only) {
        var helper = sheet.getDataValidationHelper();
        var constraint =
                only == null ? constraint(helper, field) : helper.createExplicitListConstraint(new String[] {only});
        var validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        // What Excel calls suppressing is, in its newer files, showing the arrow.
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(
                only != null || lists.nameFor(field) != null
                        ? DataValidation.ErrorStyle.STOP
                        : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(cut(field.label().th(), TITLE), cut(wanted.of(field), TEXT));
        validation.setShowErrorBox(true);
        validation.createPromptBox(cut(field.label().th(), TITLE), cut(wanted.of(field), TEXT));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Field field) {
        var list = lists.nameFor(field);
        if (list != null) {
            return helper.createFormulaListConstraint(list);
        }
        var maxLength = field.maxLength();
        return switch (field.type()) {
            case INTEGER -> helper.createIntegerConstraint(OperatorType.BETWEEN, "-999999999", "999999999");
            case DECIMAL -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-999999999", "999999999");
            case DATE_BE -> helper.createTextLengthConstraint(OperatorType.BETWEEN, "8", "30");
            case TEXT, CODE ->
                maxLength == null
                        ? helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "32767", null)
                        : helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, maxLength.toString(), null);
        };
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
