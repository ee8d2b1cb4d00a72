package org.khet.rules.expression;

import java.util.BitSet;

/**
 * A condition on a row, compiled; immutable. Each evaluation takes time bounded by the expression and the text it looks at.
 *
 * <p>Syntax and meaning are those of the Common Expression Language; what CEL accepts and this subset does not is refused when
 * the expression is compiled, never read otherwise.
 */
public final class Expression {
    /** What a condition comes to; NOTHING where it depends on a value that is not there. */
    public enum Verdict {
        FALSE,
        TRUE,
        NOTHING
    }

    private static final Verdict[] VERDICTS = Verdict.values();

    private final Eval.Bool condition;
    private final BitSet used;

    private Expression(Eval.Bool condition, BitSet used) {
        this.condition = condition;
        this.used = used;
    }

    /** @throws ExpressionException saying what is wrong, and where */
    public static Expression compile(String text, Scope scope) {
        Compiler compiler = new Compiler(scope);
        return new Expression(compiler.bool(Parser.parse(text)), compiler.used());
    }

    public Verdict evaluate(Slots slots) {
        return VERDICTS[condition.test(slots)];
    }

    /** Slots the condition reads. */
    public BitSet used() {
        return (BitSet) used.clone();
    }
}
