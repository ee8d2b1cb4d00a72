package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.budget.BudgetLine.Rule;
import org.khet.reporting.inputs.InputRow;

/** Lays rates over one fiscal year, or over what falls to one of its terms. */
final class Shares {

    private final Period year;
    private final @Nullable Integer onlyTerm;
    private final Map<Integer, Term> terms = new TreeMap<>();

    /**
     * A term that begins in the fiscal year; its days are the fiscal year's, even those after 30 September.
     *
     * @param schoolDays on which lunch is served
     */
    record Term(Period period, BigDecimal schoolDays) {}

    /** @param onlyTerm 1 or 2, null for the whole year */
    Shares(Period year, @Nullable Integer onlyTerm, Sheet schoolDays) {
        this.year = year;
        this.onlyTerm = onlyTerm;
        for (var row : schoolDays.rows()) {
            var last = row.validTo();
            if (year.has(row.validFrom()) && last != null) {
                terms.putIfAbsent(
                        Integer.parseInt(row.key("term")), new Term(new Period(row.validFrom(), last), row.value()));
            }
        }
    }

    List<Integer> wantedTerms() {
        return onlyTerm == null ? List.of(2, 1) : List.of(onlyTerm);
    }

    /** Whether the days of a term are known. */
    boolean knows(int term) {
        return terms.containsKey(term);
    }

    /**
     * Rates by the year.
     *
     * @param noTerm told of a term whose days are needed and not entered
     * @param hole told of days without a rate
     */
    List<Share> yearly(List<InputRow> rows, boolean byDays, Consumer<Integer> noTerm, Consumer<Period> hole) {
        if (byDays) {
            return byDays(rows, onlyTerm == null ? year : year.halfOf(onlyTerm), year.days(), BigDecimal.ONE, hole);
        }
        var shares = new ArrayList<Share>();
        for (int number : wantedTerms()) {
            var term = terms.get(number);
            if (term == null) {
                noTerm.accept(number);
            } else {
                onFirstDay(rows, term, 1, 2, BigDecimal.ONE, hole).ifPresent(shares::add);
            }
        }
        return shares;
    }

    /** Rates by the term; a rate that holds all year needs no term's days. */
    List<Share> termly(
            List<InputRow> rows, int number, boolean byDays, Consumer<Integer> noTerm, Consumer<Period> hole) {
        var allYear = rows.stream()
                .filter(row -> row.holdsOn(year.first()) && row.holdsOn(year.last()))
                .findFirst();
        var term = terms.get(number);
        if (term == null) {
            return allYear.map(row -> List.of(new Share(row, year.halfOf(number), 1, 1, BigDecimal.ONE, Rule.WHOLE)))
                    .orElseGet(() -> {
                        noTerm.accept(number);
                        return List.of();
                    });
        }
        return byDays
                ? byDays(rows, term.period(), term.period().days(), BigDecimal.ONE, hole)
                : onFirstDay(rows, term, 1, 1, BigDecimal.ONE, hole).stream().toList();
    }

    /** Rates by the day of school in a term whose days are known. */
    List<Share> daily(List<InputRow> rows, int number, boolean byDays, Consumer<Period> hole) {
        var term = terms.get(number);
        if (term == null) {
            return List.of();
        }
        return byDays
                ? byDays(rows, term.period(), term.period().days(), term.schoolDays(), hole)
                : onFirstDay(rows, term, 1, 1, term.schoolDays(), hole).stream().toList();
    }

    private static Optional<Share> onFirstDay(
            List<InputRow> rows, Term term, long part, long whole, BigDecimal times, Consumer<Period> hole) {
        var first = term.period().first();
        var found = rows.stream().filter(row -> row.holdsOn(first)).findFirst();
        if (found.isEmpty()) {
            hole.accept(new Period(first, first));
        }
        return found.map(row -> new Share(row, term.period(), part, whole, times, Rule.TERMS));
    }

    private static List<Share> byDays(
            List<InputRow> rows, Period period, long whole, BigDecimal times, Consumer<Period> hole) {
        var shares = new ArrayList<Share>();
        var next = period.first();
        var inOrder =
                rows.stream().sorted(Comparator.comparing(InputRow::validFrom)).toList();
        for (var row : inOrder) {
            var first = later(row.validFrom(), period.first());
            var last = row.lastDay().isBefore(period.last()) ? row.lastDay() : period.last();
            if (first.isAfter(last)) {
                continue;
            }
            if (first.isAfter(next)) {
                hole.accept(new Period(next, first.minusDays(1)));
            }
            shares.add(Share.ofDays(row, new Period(first, last), whole, times));
            next = last.plusDays(1);
        }
        if (!next.isAfter(period.last())) {
            hole.accept(new Period(next, period.last()));
        }
        return shares;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
