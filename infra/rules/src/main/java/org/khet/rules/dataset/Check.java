package org.khet.rules.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule looks at. Row rules are expressions; what spans rows, rounds or data sets is declared, never scripted. */
public sealed interface Check {
    /** The field is not blank. */
    record Required() implements Check {}

    /** The text can be read as the field's type. */
    record Form() implements Check {}

    /** The text is not longer than the field allows. */
    record Length() implements Check {}

    /** The text matches the field's pattern. */
    record Pattern() implements Check {}

    /** The text is in the field's code list. */
    record Listed() implements Check {}

    /** The expression is true of the row. */
    record Expression(String expression) implements Check {}

    /** No two rows agree in all fields of the rule; rows where one of them is blank, or {@code when} is not true, are left out. */
    record Unique(@Nullable String when) implements Check {}

    /** Every grade the school offers has a row; the rule's field holds the grade. */
    record Covered() implements Check {}

    /**
     * A value of the rule's field that had rows in the previous round still has one.
     *
     * @param only codes with this text in their {@code texts}; null for all
     * @param except codes without it
     */
    record NotGone(@Nullable String only, @Nullable String except) implements Check {}

    /**
     * The rows of each value of the rule's field have not moved by more than {@code percent} since the previous round; a move
     * of fewer than {@code least} rows is nothing in a small class.
     */
    record Movement(int percent, int least) implements Check {}

    /** Rows of which the expression is true are counted, and told once. */
    record Tally(String expression) implements Check {}

    /** A row whose {@code keys} were there in the previous round has the same values in all fields of the rule. */
    record Unchanged(List<String> keys) implements Check {}

    /**
     * A row whose {@code keys} were there in the previous round: its value, less the one of then, lies between {@code from} and
     * {@code to}.
     *
     * @param fact of a CODE field the number meant, such as the grade's {@code order}; null for a number or a date (days)
     */
    record Step(List<String> keys, @Nullable String fact, int from, int to) implements Check {}

    /**
     * A figure of the submission against another one: {@code name} of the same submission, {@code previous.name} of the previous
     * round, or {@code CODE.name} of another data set. Where both are by code, code by code; else their sums.
     *
     * @param least of the figure for each hundred of the other; null without a lower bound
     * @param most of the figure for each hundred of the other; null without an upper bound
     * @param slack a difference of fewer is nothing
     */
    record Against(
            String figure,
            String other,
            @Nullable Integer least,
            @Nullable Integer most,
            int slack) implements Check {}

    /**
     * The rule's number is not far from those of its group: its distance from the median is at most {@code deviations} times the
     * median distance, scaled to a standard deviation (the modified z-score of Iglewicz and Hoaglin, 1993).
     *
     * @param by the field whose code makes the groups; null for one group
     * @param least a group of fewer rows is not judged
     * @param slack a distance of less is nothing, however alike the others are
     * @param when only rows of which it is true; null for all
     */
    record Outlier(
            @Nullable String by,
            int deviations,
            int least,
            int slack,
            @Nullable String when) implements Check {}
}
