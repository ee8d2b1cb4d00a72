package org.khet.rules.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.expression.Codes;

/** Rows by code, against the school's grades or the previous round; told once for each code. */
final class CodeRows implements Gathering {
    private final CompiledRule rule;
    private final Codes codes;
    private final CodeList list;
    private final long[] rows;

    CodeRows(CompiledRule rule, Codes codes, CodeList list) {
        this.rule = rule;
        this.codes = codes;
        this.list = list;
        this.rows = new long[codes.size()];
    }

    @Override
    public Share share() {
        return new PerCode(rule.field(), codes.size());
    }

    @Override
    public void join(Share share, int before, Late late) {
        ((PerCode) share).addTo(rows);
    }

    @Override
    public void end(CheckContext context, Findings out) {
        Map<String, Long> now = CodeTotals.byCode(codes, rows);
        if (rule.rule().check() instanceof Check.Covered) {
            List<String> offered = context.gradesOffered();
            (offered == null ? List.<String>of() : offered).forEach(grade -> tell(grade, 1, now, out));
        } else if (context.previousRows() != null) {
            listed(context.previousRows()).forEach((code, before) -> tell(code, before, now, out));
        }
    }

    /** Variants of a code counted with it, as now. */
    private Map<String, Integer> listed(Map<String, Integer> before) {
        Map<String, Integer> listed = new HashMap<>();
        before.forEach((code, count) -> listed.merge(CodeTotals.listed(codes, code), count, Integer::sum));
        return new TreeMap<>(listed);
    }

    private void tell(String code, int before, Map<String, Long> counts, Findings out) {
        long now = counts.getOrDefault(CodeTotals.listed(codes, code), 0L);
        if (before > 0 && bad(code, before, now)) {
            out.add(rule, Map.of("value", code, "count", String.valueOf(now), "before", String.valueOf(before)));
        }
    }

    private boolean bad(String code, int before, long now) {
        return switch (rule.rule().check()) {
            case Check.Movement movement -> {
                long moved = Math.abs(now - before);
                yield now > 0 && moved >= movement.least() && 100L * moved > (long) movement.percent() * before;
            }
            case Check.NotGone gone ->
                now == 0
                        && (gone.only() == null || has(code, gone.only()))
                        && (gone.except() == null || !has(code, gone.except()));
            default -> now == 0;
        };
    }

    private boolean has(String code, String fact) {
        return list.codes().stream()
                .anyMatch(one -> one.code().equals(code) && one.texts().containsKey(fact));
    }
}
