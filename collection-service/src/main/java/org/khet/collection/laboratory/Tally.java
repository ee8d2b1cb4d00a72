package org.khet.collection.laboratory;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.Severity;

/** Counts the findings of one school's rows; keeps none of them. */
final class Tally implements Sink {

    /** Remembered places of findings of one school, so that a sample shows what is new; beyond it nothing is sampled. */
    private static final int MOST_PLACES = 200_000;

    private final Predicate<Finding> wanted;
    private final Runnable eachRow;
    private final BiConsumer<Finding, String> seen;
    private final Map<String, OfRule> byRule = new TreeMap<>();
    private final Set<String> places = new HashSet<>();
    private long rows;
    private final BitSet rowsFound = new BitSet();

    /**
     * @param wanted which findings count
     * @param eachRow asked before each row; may end the run by throwing
     * @param seen told of each finding that counts, with its place
     */
    Tally(Predicate<Finding> wanted, Runnable eachRow, BiConsumer<Finding, String> seen) {
        this.wanted = wanted;
        this.eachRow = eachRow;
        this.seen = seen;
    }

    /** Findings of one rule. */
    record OfRule(Severity severity, long count) {}

    @Override
    public void row(Row row) {
        eachRow.run();
        rows++;
    }

    @Override
    public void finding(Finding finding) {
        if (!wanted.test(finding)) {
            return;
        }
        byRule.merge(
                finding.code(),
                new OfRule(finding.severity(), 1),
                (a, b) -> new OfRule(a.severity(), a.count() + b.count()));
        if (finding.row() > 0) {
            rowsFound.set(finding.row());
        }
        var place = finding.code() + "/" + finding.row() + "/" + finding.field();
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
        seen.accept(finding, place);
    }

    boolean isFull() {
        return places.size() >= MOST_PLACES;
    }

    boolean holds(String place) {
        return places.contains(place);
    }

    Map<String, OfRule> byRule() {
        return byRule;
    }

    long findings() {
        return byRule.values().stream().mapToLong(OfRule::count).sum();
    }

    long rows() {
        return rows;
    }

    long rowsFound() {
        return rowsFound.cardinality();
    }
}
