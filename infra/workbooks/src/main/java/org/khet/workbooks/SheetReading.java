package org.khet.workbooks;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One sheet from its first row to its last, then the cells it has merged. */
final class SheetReading {
    private static final String INLINE = "inlineStr";

    private final Xml xml;
    private final SharedStrings strings;
    private final Formats formats;
    private final CellNumbers numbers;
    private final SheetRows rows;
    private final CellText text = new CellText();
    private final Places formulas = new Places();
    private final Places errors = new Places();
    private int row;
    private int column;
    private String type = "n";
    private NumberFormat format = NumberFormat.GENERAL;
    private boolean formula;
    private boolean reading;
    private boolean inData;
    private int phonetic;

    SheetReading(Xml xml, SharedStrings strings, Formats formats, CellNumbers numbers, SheetRows rows) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.numbers = numbers;
        this.rows = rows;
    }

    /** @throws org.khet.rules.reading.FileRefusedException with the first kind of fault, naming its cells */
    void read() throws IOException {
        for (Xml.Event event = xml.next(); event != Xml.Event.END_OF_PART; event = xml.next()) {
            switch (event) {
                case START -> begin(xml.name());
                case END -> end(xml.name());
                default -> {
                    if (reading) {
                        text.add(xml.text());
                    }
                }
            }
        }
        if (formulas.count() > 0) {
            throw WorkbookFaults.formulas(formulas);
        }
        if (errors.count() > 0) {
            throw WorkbookFaults.errors(errors);
        }
    }

    /** Drawings and rules of the sheet have elements of the same names outside the rows. */
    private void begin(String name) {
        if (!inData) {
            switch (name) {
                case "sheetData" -> inData = true;
                case "mergeCell" -> rows.merged(xml.required("ref"));
                default -> {}
            }
            return;
        }
        switch (name) {
            case "c" -> beginCell();
            // Some programs leave the other one behind when they change a cell; it is not what a person sees.
            case "v" -> reading = !type.equals(INLINE);
            case "t" -> reading = phonetic == 0 && type.equals(INLINE);
            case "f" -> formula = true;
            case "row" -> beginRow();
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    private void beginRow() {
        String number = xml.attribute("r");
        int next = number == null ? row + 1 : Address.number(number, 0);
        if (next <= row || next > Bounds.ROWS) {
            throw WorkbookFaults.damaged(row + 1);
        }
        row = next;
        column = -1;
        rows.begin(row);
    }

    private void beginCell() {
        type = "n";
        format = NumberFormat.GENERAL;
        formula = false;
        text.clear();
        int next = column + 1;
        for (int i = 0; i < xml.attributeCount(); i++) {
            String value = xml.attributeValue(i);
            switch (xml.attributeName(i)) {
                case "r" -> next = Address.column(value);
                case "t" -> type = value;
                case "s" -> format = formats.of(style(value));
                default -> {}
            }
        }
        if (row == 0 || next <= column || next >= Bounds.COLUMNS) {
            throw WorkbookFaults.damaged(row);
        }
        column = next;
    }

    private static int style(String digits) {
        int style = 0;
        for (int i = 0; i < digits.length() && i < 6; i++) {
            style = style * 10 + digits.charAt(i) - '0';
        }
        return style;
    }

    private void end(String name) throws IOException {
        if (!inData) {
            return;
        }
        switch (name) {
            case "sheetData" -> inData = false;
            case "c" -> endCell();
            case "v", "t" -> reading = false;
            case "row" -> rows.end();
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    private void endCell() throws IOException {
        if (formula) {
            formulas.add(row, column);
            return;
        }
        if (text.isEmpty()) {
            return;
        }
        String raw = text.take();
        String value = value(raw);
        if (value == null) {
            errors.add(row, column);
        } else if (!value.isEmpty()) {
            if (value.length() > Bounds.CELL) {
                throw WorkbookFaults.tooLong(row, column);
            }
            if (column >= Bounds.FILLED_COLUMNS) {
                throw WorkbookFaults.tooManyColumns(row, column);
            }
            rows.cell(column, value);
        }
    }

    /** Null where the cell holds an error of Excel's, or what cannot be its value. */
    private @Nullable String value(String raw) throws IOException {
        return switch (type) {
            case "s" -> strings.get(index(raw), row);
            case "b" -> raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
            case "e" -> null;
            case "str", INLINE -> raw;
            case "d" -> numbers.isoDate(raw);
            default -> numbers.text(raw, format);
        };
    }

    private static int index(String digits) {
        int index = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i == 9) {
                return -1;
            }
            index = index * 10 + c - '0';
        }
        return digits.isEmpty() ? -1 : index;
    }
}
