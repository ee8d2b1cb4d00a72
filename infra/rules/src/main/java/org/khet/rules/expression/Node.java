package org.khet.rules.expression;

import java.util.List;

/** A parsed expression; {@code at} is its place in the text. */
sealed interface Node {
    int at();

    record Bool(boolean value, int at) implements Node {}

    record Int(long value, int at) implements Node {}

    record Dbl(double value, int at) implements Node {}

    record Str(String value, int at) implements Node {}

    record Name(String name, int at) implements Node {}

    /** {@code text.name} */
    record Select(Node map, String name, int at) implements Node {}

    /** {@code has(row.name)} */
    record Has(String name, int at) implements Node {}

    record ListOf(List<Node> items, int at) implements Node {}

    record Not(Node inner, int at) implements Node {}

    record Negative(Node inner, int at) implements Node {}

    record Binary(String operator, Node left, Node right, int at) implements Node {}

    record Conditional(Node condition, Node yes, Node no, int at) implements Node {}

    /** {@code f(a, b)} and {@code a.f(b)} alike; CEL knows some functions in one form only, so the form is kept. */
    record Call(String function, boolean member, List<Node> arguments, int at) implements Node {}
}
