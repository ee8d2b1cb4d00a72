package org.khet.demo.errors;

import java.util.HashSet;
import java.util.Set;

/**
 * What was expected of a file against what was answered.
 *
 * @param missing expected and not answered
 * @param unexpected answered and not expected
 */
public record Comparison(int found, Set<Expected> missing, Set<Expected> unexpected) {

    public static Comparison of(Set<Expected> expected, Set<Expected> answered) {
        var missing = new HashSet<>(expected);
        missing.removeAll(answered);
        var unexpected = new HashSet<>(answered);
        unexpected.removeAll(expected);
        return new Comparison(expected.size() - missing.size(), missing, unexpected);
    }
}
