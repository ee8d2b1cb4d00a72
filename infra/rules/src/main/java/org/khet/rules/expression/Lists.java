package org.khet.rules.expression;

import java.util.ArrayList;
import java.util.List;

/** Lists written out, and membership. */
final class Lists {
    private Lists() {}

    static Eval.Texts literal(Node.ListOf list) {
        List<String> words = new ArrayList<>();
        for (Node item : list.items()) {
            words.add(Compiler.literal(item, "a member of a list"));
        }
        Words set = new Words(words);
        return slots -> set;
    }

    static Eval.Bool in(Node.Binary binary, Compiler compiler) {
        if (binary.right() instanceof Node.ListOf list
                && !list.items().isEmpty()
                && list.items().getFirst() instanceof Node.Int) {
            return inNumbers(compiler.integer(binary.left()), list.items());
        }
        Eval.Text text = compiler.text(binary.left());
        if (compiler.compile(binary.right()) instanceof Eval.Texts texts) {
            return slots -> {
                Words words = texts.words(slots);
                return words != null && text.locate(slots)
                        ? Eval.bool(words.find(slots.foundIn, slots.foundFrom, slots.foundTo) != Words.ABSENT)
                        : Eval.Bool.NOTHING;
            };
        }
        throw new ExpressionException("a list expected after in", binary.at());
    }

    private static Eval.Bool inNumbers(Eval.Int number, List<Node> items) {
        long[] values = new long[items.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(items.get(i) instanceof Node.Int item)) {
                throw new ExpressionException(
                        "a list holds texts only or whole numbers only",
                        items.get(i).at());
            }
            values[i] = item.value();
        }
        return slots -> {
            long wanted = number.value(slots);
            if (Eval.nothing(slots)) {
                return Eval.Bool.NOTHING;
            }
            for (long value : values) {
                if (value == wanted) {
                    return Eval.Bool.TRUE;
                }
            }
            return Eval.Bool.FALSE;
        };
    }
}
