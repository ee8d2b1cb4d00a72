package org.khet.rules.expression;

/** Comparing two values of one type. Texts and truths are only equal or not: there is no order anyone would agree on. */
final class Comparisons {
    private Comparisons() {}

    static Eval.Bool compile(String operator, Eval left, Eval right, int at) {
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (left instanceof Eval.Int a && right instanceof Eval.Int b) {
            return whole(operator, a, b);
        }
        if (left instanceof Eval.Date a && right instanceof Eval.Date b) {
            return whole(operator, a, b);
        }
        if (left instanceof Eval.Decimal a && right instanceof Eval.Decimal b) {
            return decimal(operator, a, b);
        }
        if (equality && left instanceof Eval.Text a && right instanceof Eval.Text b) {
            return text(a, b, operator.equals("=="));
        }
        if (equality && left instanceof Eval.Bool a && right instanceof Eval.Bool b) {
            return truth(a, b, operator.equals("=="));
        }
        throw new ExpressionException("both sides of " + operator + " must be of one type that it can compare", at);
    }

    private static Eval.Bool whole(String operator, Eval.Whole left, Eval.Whole right) {
        if (left.isNarrow() && right.isNarrow()) {
            return narrow(operator, left, right);
        }
        return switch (operator) {
            case "==" -> slots -> answer(left.value(slots) == right.value(slots), slots);
            case "!=" -> slots -> answer(left.value(slots) != right.value(slots), slots);
            case "<" -> slots -> answer(left.value(slots) < right.value(slots), slots);
            case "<=" -> slots -> answer(left.value(slots) <= right.value(slots), slots);
            case ">" -> slots -> answer(left.value(slots) > right.value(slots), slots);
            default -> slots -> answer(left.value(slots) >= right.value(slots), slots);
        };
    }

    private static Eval.Bool narrow(String operator, Eval.Whole left, Eval.Whole right) {
        return switch (operator) {
            case "==" -> slots -> answer(left.exact(slots) == right.exact(slots), slots);
            case "!=" -> slots -> answer(left.exact(slots) != right.exact(slots), slots);
            case "<" -> slots -> answer(left.exact(slots) < right.exact(slots), slots);
            case "<=" -> slots -> answer(left.exact(slots) <= right.exact(slots), slots);
            case ">" -> slots -> answer(left.exact(slots) > right.exact(slots), slots);
            default -> slots -> answer(left.exact(slots) >= right.exact(slots), slots);
        };
    }

    private static Eval.Bool decimal(String operator, Eval.Decimal left, Eval.Decimal right) {
        return switch (operator) {
            case "==" -> slots -> answer(left.value(slots) == right.value(slots), slots);
            case "!=" -> slots -> answer(left.value(slots) != right.value(slots), slots);
            case "<" -> slots -> answer(left.value(slots) < right.value(slots), slots);
            case "<=" -> slots -> answer(left.value(slots) <= right.value(slots), slots);
            case ">" -> slots -> answer(left.value(slots) > right.value(slots), slots);
            default -> slots -> answer(left.value(slots) >= right.value(slots), slots);
        };
    }

    private static Eval.Bool text(Eval.Text left, Eval.Text right, boolean wanted) {
        return slots -> {
            if (!left.locate(slots)) {
                return Eval.Bool.NOTHING;
            }
            char[] chars = slots.foundIn;
            int from = slots.foundFrom;
            int to = slots.foundTo;
            return right.locate(slots)
                    ? Eval.bool(Words.equal(chars, from, to, slots.foundIn, slots.foundFrom, slots.foundTo) == wanted)
                    : Eval.Bool.NOTHING;
        };
    }

    private static Eval.Bool truth(Eval.Bool left, Eval.Bool right, boolean wanted) {
        return slots -> {
            int a = left.test(slots);
            int b = right.test(slots);
            return a == Eval.Bool.NOTHING || b == Eval.Bool.NOTHING ? Eval.Bool.NOTHING : Eval.bool((a == b) == wanted);
        };
    }

    private static int answer(boolean result, Slots slots) {
        return Eval.nothing(slots) ? Eval.Bool.NOTHING : Eval.bool(result);
    }
}
