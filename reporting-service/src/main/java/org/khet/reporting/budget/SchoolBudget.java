package org.khet.reporting.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What one school gets, and why. */
public record SchoolBudget(
        @BsonId String id,
        String budgetId,
        String schoolCode,
        String nameTh,
        @Nullable String districtTh,
        long pupils,
        BigDecimal total,
        List<BudgetLine> lines) {

    static String idOf(String budgetId, String schoolCode) {
        return budgetId + "~" + schoolCode;
    }

    /** Sums of its lines. */
    Map<String, BigDecimal> byItem() {
        var sums = new TreeMap<String, BigDecimal>();
        lines.forEach(line -> sums.merge(line.item(), line.amount(), BigDecimal::add));
        return sums;
    }

    static BigDecimal sum(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
