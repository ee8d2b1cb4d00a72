package org.khet.rules.checking;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Check;

/** Figures of the submission held against those of the previous round, of another data set, or of its own. */
record Comparison(CompiledRule rule, Check.Against check) {

    /** @param own the submission's figures by name, then by code */
    void end(Map<String, Map<String, Long>> own, CheckContext context, Findings out) {
        Map<String, Long> figure = own.get(check.figure());
        Map<String, Long> other = other(own, context);
        if (figure == null || other == null) {
            return;
        }
        if (whole(figure) || whole(other)) {
            tell("", sum(figure), sum(other), out);
            return;
        }
        Set<String> codes = new TreeSet<>(figure.keySet());
        codes.addAll(other.keySet());
        for (String code : codes) {
            tell(code, figure.getOrDefault(code, 0L), other.getOrDefault(code, 0L), out);
        }
    }

    private @Nullable Map<String, Long> other(Map<String, Map<String, Long>> own, CheckContext context) {
        if (check.other().indexOf('.') < 0) {
            return own.get(check.other());
        }
        return context.totals() == null ? null : context.totals().get(check.other());
    }

    private static boolean whole(Map<String, Long> figure) {
        return figure.containsKey("");
    }

    private static long sum(Map<String, Long> figure) {
        return figure.values().stream().mapToLong(Long::longValue).sum();
    }

    private void tell(String code, long count, long other, Findings out) {
        boolean low = check.least() != null && 100 * count < check.least() * other;
        boolean high = check.most() != null && 100 * count > check.most() * other;
        if ((low || high) && Math.abs(count - other) >= check.slack()) {
            out.add(
                    rule,
                    Map.of(
                            "value",
                            code.isEmpty() ? String.valueOf(count) : code,
                            "count",
                            String.valueOf(count),
                            "other",
                            String.valueOf(other)));
        }
    }
}
