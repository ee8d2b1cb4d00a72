package org.khet.rules.expression;

/** Whole numbers of 64 bits that have no value when they overflow, and IEEE doubles; the two never meet by themselves. */
final class Arithmetic {
    private Arithmetic() {}

    static Eval negative(Eval inner, int at) {
        return switch (inner) {
            case Eval.Int value ->
                (Eval.Int) slots -> {
                    long v = value.value(slots);
                    return v == Long.MIN_VALUE ? Eval.none(slots) : -v;
                };
            case Eval.Decimal value -> (Eval.Decimal) slots -> -value.value(slots);
            default -> throw new ExpressionException("a number expected after -", at);
        };
    }

    static Eval binary(String operator, Eval left, Eval right, int at) {
        if (left instanceof Eval.Int a && right instanceof Eval.Int b) {
            return whole(operator, a, b);
        }
        if (left instanceof Eval.Decimal a && right instanceof Eval.Decimal b && !operator.equals("%")) {
            return decimal(operator, a, b);
        }
        throw new ExpressionException(
                operator + " needs two whole numbers or two decimals; write double(x) or 1.0 to mix them", at);
    }

    private static Eval.Int whole(String operator, Eval.Int left, Eval.Int right) {
        return switch (operator) {
            case "+" ->
                slots -> {
                    long a = left.value(slots);
                    long b = right.value(slots);
                    long sum = a + b;
                    return ((a ^ sum) & (b ^ sum)) < 0 ? Eval.none(slots) : sum;
                };
            case "-" ->
                slots -> {
                    long a = left.value(slots);
                    long b = right.value(slots);
                    long difference = a - b;
                    return ((a ^ b) & (a ^ difference)) < 0 ? Eval.none(slots) : difference;
                };
            case "*" -> slots -> times(left.value(slots), right.value(slots), slots);
            case "/" ->
                slots -> {
                    long a = left.value(slots);
                    long b = right.value(slots);
                    return b == 0 || a == Long.MIN_VALUE && b == -1 ? Eval.none(slots) : a / b;
                };
            default ->
                slots -> {
                    long a = left.value(slots);
                    long b = right.value(slots);
                    return b == 0 ? Eval.none(slots) : a % b;
                };
        };
    }

    private static long times(long a, long b, Slots slots) {
        long product = a * b;
        // Division tells an overflow, except of the one product whose quotient overflows too. The browser has no
        // multiplyHigh.
        boolean overflows = b != 0 && (product / b != a || a == Long.MIN_VALUE && b == -1);
        return overflows ? Eval.none(slots) : product;
    }

    private static Eval.Decimal decimal(String operator, Eval.Decimal left, Eval.Decimal right) {
        return switch (operator) {
            case "+" -> slots -> left.value(slots) + right.value(slots);
            case "-" -> slots -> left.value(slots) - right.value(slots);
            case "*" -> slots -> left.value(slots) * right.value(slots);
            default -> slots -> left.value(slots) / right.value(slots);
        };
    }
}
