package org.khet.reporting.budget;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.budget.Missing.Reason;
import org.khet.reporting.inputs.InputRow;

/** Works out a school's lines from its pupils and the office's tables, and remembers what the tables lack. */
final class Reckoning {

    static final String LUNCH = "LUNCH";
    static final String TOP_UP = "TOP-UP";

    private static final String WHOLE_YEAR = "YEAR";

    private final Period year;
    private final List<String> items;
    private final Sheets sheets;
    private final Shares shares;
    private final Set<Missing> missing = new LinkedHashSet<>();

    /** The tables of one reckoning. */
    record Sheets(Sheet rates, Sheet lunch, Sheet topUps, Sheet schoolDays) {}

    /** @param items codes of the rates' items, {@link #LUNCH}, {@link #TOP_UP} */
    Reckoning(int fiscalYear, @Nullable Integer onlyTerm, List<String> items, Sheets sheets) {
        this.year = Period.ofFiscalYear(fiscalYear);
        this.items = items;
        this.sheets = sheets;
        this.shares = new Shares(year, onlyTerm, sheets.schoolDays());
    }

    /** What is lacking for the schools looked at so far; as long as there is any, no line counts. */
    Set<Missing> missing() {
        return missing;
    }

    /** @param pupils by grade */
    List<BudgetLine> lines(Map<String, Long> pupils) {
        pupils.keySet().stream()
                .filter(grade -> Levels.of(grade).isEmpty())
                .forEach(grade -> missing.add(new Missing("", "", grade, null, null, Reason.UNKNOWN_GRADE)));
        var lines = new ArrayList<BudgetLine>();
        for (var item : items) {
            switch (item) {
                case LUNCH -> lunch(pupils, lines);
                case TOP_UP -> topUps(pupils, lines);
                default -> perHead(item, pupils, lines);
            }
        }
        return lines;
    }

    private void perHead(String item, Map<String, Long> pupils, List<BudgetLine> lines) {
        byTarget(item, pupils).forEach((target, count) -> {
            var rows = sheets.rates().rows().stream()
                    .filter(row ->
                            row.key("item").equals(item) && row.key("level").equals(target))
                    .toList();
            rated(item, target, rows)
                    .forEach(share -> lines.add(BudgetLine.of(item, target, count, share, sheets.rates())));
        });
    }

    /** Pupils by what their rate is found under: the grade where it has a rate of its own, else the level. */
    private Map<String, Long> byTarget(String item, Map<String, Long> pupils) {
        var counts = new TreeMap<String, Long>();
        pupils.forEach((grade, count) -> {
            boolean own = sheets.rates()
                    .within(year)
                    .anyMatch(row ->
                            row.key("item").equals(item) && row.key("level").equals(grade));
            if (count > 0) {
                counts.merge(own ? grade : Levels.of(grade).orElse(grade), count, Long::sum);
            }
        });
        return counts;
    }

    private List<Share> rated(String item, String target, List<InputRow> rows) {
        var sheet = sheets.rates();
        var yearly = ofTerm(rows, WHOLE_YEAR);
        boolean hasYearly = yearly.stream().anyMatch(this::inYear);
        boolean hasTermly =
                rows.stream().anyMatch(row -> inYear(row) && !row.key("term").equals(WHOLE_YEAR));
        if (hasYearly && hasTermly) {
            missing.add(new Missing(sheet.table(), item, target, year.first(), year.last(), Reason.MIXED));
            return List.of();
        }
        if (!hasTermly) {
            return shares.yearly(yearly, sheet.byDays(), noTerm(item), hole(sheet, item, target, Reason.NO_RATE));
        }
        var all = new ArrayList<Share>();
        for (int term : shares.wantedTerms()) {
            var ofTerm = ofTerm(rows, Integer.toString(term));
            var group = target + "/" + term;
            if (ofTerm.stream().noneMatch(this::inYear)) {
                missing.add(new Missing(sheet.table(), item, group, year.first(), year.last(), Reason.NO_RATE));
            } else {
                all.addAll(shares.termly(
                        ofTerm, term, sheet.byDays(), noTerm(item), hole(sheet, item, group, Reason.NO_RATE)));
            }
        }
        return all;
    }

    private void topUps(Map<String, Long> pupils, List<BudgetLine> lines) {
        var sheet = sheets.topUps();
        var rows = sheet.within(year).toList();
        if (rows.isEmpty()) {
            missing.add(new Missing(sheet.table(), TOP_UP, "", year.first(), year.last(), Reason.NO_RATE));
        }
        long all = pupils.values().stream().mapToLong(Long::longValue).sum();
        for (var item : rows.stream().map(row -> row.key("item")).distinct().toList()) {
            for (var level : Levels.ALL) {
                long entitled = pupils.entrySet().stream()
                        .filter(count ->
                                Levels.of(count.getKey()).filter(level::equals).isPresent())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                long size = sheet.sizeOfAll() ? all : entitled;
                var fitting = rows.stream()
                        .filter(row ->
                                row.key("item").equals(item) && row.key("level").equals(level) && row.covers(size))
                        .toList();
                if (entitled > 0 && !fitting.isEmpty()) {
                    shares.yearly(fitting, sheet.byDays(), noTerm(item), hole(sheet, item, level, Reason.NO_RATE))
                            .forEach(share ->
                                    lines.add(BudgetLine.of(TOP_UP + " " + item, level, entitled, share, sheet)));
                }
            }
        }
    }

    private void lunch(Map<String, Long> pupils, List<BudgetLine> lines) {
        var sheet = sheets.lunch();
        long all = pupils.values().stream().mapToLong(Long::longValue).sum();
        long entitled = pupils.entrySet().stream()
                .filter(count -> Levels.hasLunch(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (entitled == 0) {
            return;
        }
        long size = sheet.sizeOfAll() ? all : entitled;
        var rows = sheet.rows().stream().filter(row -> row.covers(size)).toList();
        boolean empty = sheet.within(year).findAny().isEmpty();
        var group = empty ? "" : Long.toString(size);
        for (int term : shares.wantedTerms()) {
            if (!shares.knows(term)) {
                noTerm(LUNCH).accept(term);
            }
            if (rows.isEmpty()) {
                missing.add(new Missing(
                        sheet.table(),
                        LUNCH,
                        group,
                        year.first(),
                        year.last(),
                        empty ? Reason.NO_RATE : Reason.NO_BAND));
            } else {
                shares.daily(rows, term, sheet.byDays(), hole(sheet, LUNCH, group, Reason.NO_BAND))
                        .forEach(share ->
                                lines.add(BudgetLine.of(LUNCH, BudgetNames.LUNCH_PUPILS, entitled, share, sheet)));
            }
        }
    }

    private boolean inYear(InputRow row) {
        return !row.validFrom().isAfter(year.last()) && !row.lastDay().isBefore(year.first());
    }

    private static List<InputRow> ofTerm(List<InputRow> rows, String term) {
        return rows.stream().filter(row -> row.key("term").equals(term)).toList();
    }

    private Consumer<Integer> noTerm(String item) {
        return term -> missing.add(new Missing(
                sheets.schoolDays().table(), item, Integer.toString(term), year.first(), year.last(), Reason.NO_TERM));
    }

    private Consumer<Period> hole(Sheet sheet, String item, String group, Reason reason) {
        return period -> missing.add(new Missing(sheet.table(), item, group, period.first(), period.last(), reason));
    }
}
