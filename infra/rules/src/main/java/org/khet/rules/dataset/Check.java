package org.khet.rules.dataset;

import org.jspecify.annotations.Nullable;

/** What a rule looks at. Row rules are expressions; what spans a submission is declared, never scripted. */
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

    /** A value of the rule's field that had rows in the previous round still has one. */
    record NotGone() implements Check {}

    /**
     * The rows of each value of the rule's field have not moved by more than {@code percent} since the previous round; a move
     * of fewer than {@code least} rows is nothing in a small class.
     */
    record Movement(int percent, int least) implements Check {}

    /** Rows of which the expression is true are counted, and told once. */
    record Tally(String expression) implements Check {}
}
