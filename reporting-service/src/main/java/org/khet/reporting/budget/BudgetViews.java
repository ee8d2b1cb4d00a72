package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.budget.Budget.ItemSum;
import org.khet.reporting.inputs.InputTables.Label;

/** Budgets as the interface shows them. */
final class BudgetViews {

    /** Something that the tables lack. */
    record MissingView(String table, String item, String group, String messageTh, String messageEn) {

        static MissingView of(Missing missing) {
            return new MissingView(
                    missing.table(), missing.item(), missing.group(), missing.messageTh(), missing.messageEn());
        }
    }

    /**
     * What would come out.
     *
     * @param total null as long as something is missing
     */
    record Check(
            int schools,
            long pupils,
            List<MissingView> missing,
            List<String> tables,
            int unconfirmed,
            @Nullable BigDecimal total) {

        static Check of(Reckoned reckoned) {
            boolean whole = reckoned.missing().isEmpty();
            return new Check(
                    reckoned.schools().size(),
                    reckoned.pupils(),
                    reckoned.missing().stream().map(MissingView::of).toList(),
                    reckoned.tables(),
                    reckoned.unconfirmed(),
                    whole ? reckoned.total() : null);
        }
    }

    /** A budget in the list. */
    record Summary(
            String id,
            String snapshotId,
            int fiscalYear,
            @Nullable Integer term,
            List<String> items,
            List<String> tables,
            int schools,
            long pupils,
            Map<String, BigDecimal> byItem,
            BigDecimal total,
            int unconfirmed,
            String author,
            Instant at) {

        static Summary of(Budget budget) {
            return new Summary(
                    budget.id(),
                    budget.snapshotId(),
                    budget.fiscalYear(),
                    budget.term(),
                    budget.items(),
                    budget.tables(),
                    budget.schools(),
                    budget.pupils(),
                    budget.byItem().stream()
                            .collect(Collectors.toMap(
                                    ItemSum::item, ItemSum::amount, BigDecimal::add, TreeMap<String, BigDecimal>::new)),
                    budget.total(),
                    budget.unconfirmed(),
                    budget.byName(),
                    budget.at());
        }
    }

    /** One school's row of the table. */
    record Row(
            String schoolCode,
            String nameTh,
            @Nullable String districtTh,
            long pupils,
            Map<String, BigDecimal> byItem,
            BigDecimal total) {

        static Row of(SchoolBudget school) {
            return new Row(
                    school.schoolCode(),
                    school.nameTh(),
                    school.districtTh(),
                    school.pupils(),
                    school.byItem(),
                    school.total());
        }
    }

    /** A line with how it was reckoned, in words. */
    record LineView(BudgetLine line, Label item, Label group, String whyTh, String whyEn) {}

    /** One school's amounts and why. */
    record Explanation(Summary budget, Row school, List<LineView> lines) {

        static Explanation of(Budgets.Part part, BudgetNames names) {
            return new Explanation(
                    Summary.of(part.budget()),
                    Row.of(part.school()),
                    part.school().lines().stream()
                            .map(line -> new LineView(
                                    line,
                                    names.item(line.item()),
                                    names.group(line.group()),
                                    Why.th(line),
                                    Why.en(line)))
                            .toList());
        }
    }

    private BudgetViews() {}
}
