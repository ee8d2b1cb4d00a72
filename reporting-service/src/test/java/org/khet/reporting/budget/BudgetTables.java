package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.budget.Reckoning.Sheets;
import org.khet.reporting.inputs.InputRow;

/** Tables for reckonings by hand. */
final class BudgetTables {

    private final List<InputRow> rates = new ArrayList<>();
    private final List<InputRow> lunch = new ArrayList<>();
    private final List<InputRow> topUps = new ArrayList<>();
    private final List<InputRow> days = new ArrayList<>();
    private boolean byDays = true;
    private int decimals = 2;

    BudgetTables byTerms() {
        byDays = false;
        return this;
    }

    BudgetTables toBaht() {
        decimals = 0;
        return this;
    }

    BudgetTables rate(String item, String level, String term, String value, String from, @Nullable String to) {
        rates.add(row(Map.of("item", item, "level", level, "term", term), value, from, to));
        return this;
    }

    BudgetTables lunch(int least, @Nullable Integer most, String value, String from, @Nullable String to) {
        lunch.add(row(band(Map.of(), least, most), value, from, to));
        return this;
    }

    BudgetTables topUp(String level, int least, int most, String value) {
        topUps.add(row(band(Map.of("item", "SMALL", "level", level), least, most), value, "2024-10-01", null));
        return this;
    }

    BudgetTables term(int term, String days, String from, String to) {
        this.days.add(row(Map.of("term", Integer.toString(term)), days, from, to));
        return this;
    }

    /** The lunch money of the cited source, and two terms of fiscal year 2568. */
    BudgetTables lunchOf2568() {
        return lunch(1, 40, "36", "2022-10-01", null)
                .lunch(41, 100, "27", "2022-10-01", null)
                .lunch(101, 120, "24", "2022-10-01", null)
                .lunch(121, null, "22", "2022-10-01", null)
                .term(2, "100", "2024-11-01", "2025-03-31")
                .term(1, "100", "2025-05-16", "2025-10-10");
    }

    Sheets sheets() {
        return new Sheets(
                new Sheet("rates@1", rates, byDays, decimals, false),
                new Sheet("lunch-rates@1", lunch, byDays, decimals, false),
                new Sheet("top-ups@1", topUps, byDays, decimals, true),
                new Sheet("school-days@1", days, byDays, decimals, false));
    }

    private static Map<String, String> band(Map<String, String> keys, int least, @Nullable Integer most) {
        var all = new HashMap<>(keys);
        all.put("from", Integer.toString(least));
        if (most != null) {
            all.put("to", most.toString());
        }
        return all;
    }

    private static InputRow row(Map<String, String> keys, String value, String from, @Nullable String to) {
        return new InputRow(
                keys,
                new BigDecimal(value),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "มติตัวอย่าง",
                "ทดสอบ",
                false);
    }
}
