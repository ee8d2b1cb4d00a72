package org.khet.reporting.budget;

import org.khet.reporting.inputs.InputTables;
import org.khet.reporting.inputs.InputTables.Label;
import org.springframework.stereotype.Component;

/** How people call what is paid, and for whom. */
@Component
class BudgetNames {

    static final String LUNCH_PUPILS = "PRE–PRIMARY";

    private static final Label LUNCH = new Label("ค่าอาหารกลางวัน", "Lunch money");
    private static final Label TOP_UP = new Label("เงินเพิ่มตามขนาดโรงเรียน", "Top-up by size");

    private final InputTables tables;

    BudgetNames(InputTables tables) {
        this.tables = tables;
    }

    Label item(String code) {
        if (code.equals(Reckoning.LUNCH)) {
            return LUNCH;
        }
        if (code.startsWith(Reckoning.TOP_UP)) {
            var own = code.substring(Reckoning.TOP_UP.length()).strip();
            return own.isEmpty() ? TOP_UP : new Label(TOP_UP.th() + ": " + own, TOP_UP.en() + ": " + own);
        }
        return tables.label("rates", "item", code);
    }

    Label group(String code) {
        return code.equals(LUNCH_PUPILS)
                ? new Label("อนุบาลถึง ป.6", "Kindergarten to primary 6")
                : tables.label("rates", "level", code);
    }
}
