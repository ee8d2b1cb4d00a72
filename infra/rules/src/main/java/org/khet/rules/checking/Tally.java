package org.khet.rules.checking;

import java.util.Map;
import java.util.TreeMap;
import org.khet.rules.dataset.Severity;

/** Counts findings on their way to the sink; keeps none. */
final class Tally {
    private final Plan plan;
    private final Sink sink;
    private final long[] byRule;
    private final long[] bySeverity = new long[Severity.values().length];

    Tally(Plan plan, Sink sink) {
        this.plan = plan;
        this.sink = sink;
        this.byRule = new long[plan.rules().size()];
    }

    void tell(Finding finding) {
        byRule[finding.compiled().number()]++;
        bySeverity[finding.severity().ordinal()]++;
        sink.finding(finding);
    }

    long of(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    Map<String, Long> byCode() {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < byRule.length; i++) {
            if (byRule[i] > 0) {
                counts.put(plan.rules().get(i).rule().code(), byRule[i]);
            }
        }
        return Map.copyOf(counts);
    }
}
