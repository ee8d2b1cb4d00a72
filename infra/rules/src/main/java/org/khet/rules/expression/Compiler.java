package org.khet.rules.expression;

import java.util.BitSet;
import java.util.List;

/** Checks that the types fit and turns the parsed expression into closures. */
final class Compiler {
    private final Scope scope;
    private final BitSet used = new BitSet();

    Compiler(Scope scope) {
        this.scope = scope;
    }

    /** Slots the expression reads. */
    BitSet used() {
        return used;
    }

    Eval compile(Node node) {
        return switch (node) {
            case Node.Bool bool -> (Eval.Bool) slots -> Eval.bool(bool.value());
            case Node.Int whole -> constant(whole.value());
            case Node.Dbl decimal -> constant(decimal.value());
            case Node.Str string -> {
                char[] chars = string.value().toCharArray();
                yield (Eval.Text) slots -> slots.found(chars, 0, chars.length);
            }
            case Node.Name name -> variable(name);
            case Node.Select select -> textOf(select);
            case Node.Has has -> {
                int slot = field(has.name(), has.at()).slot();
                yield (Eval.Bool) slots -> Eval.bool(slots.present[slot]);
            }
            case Node.ListOf list -> Lists.literal(list);
            case Node.Not not -> {
                Eval.Bool bool = bool(not.inner());
                yield (Eval.Bool) slots -> {
                    int result = bool.test(slots);
                    return result == Eval.Bool.NOTHING ? result : 1 - result;
                };
            }
            case Node.Negative negative -> Arithmetic.negative(compile(negative.inner()), negative.at());
            case Node.Binary binary -> binary(binary);
            case Node.Conditional conditional -> conditional(conditional);
            case Node.Call call -> Functions.compile(call, this, scope);
        };
    }

    private static Eval.Int constant(long value) {
        double exact = value;
        return Math.abs(exact) < Eval.ENDS_OF_NARROW ? (Eval.NarrowInt) slots -> exact : slots -> value;
    }

    private static Eval.Decimal constant(double value) {
        return slots -> value;
    }

    Eval.Bool bool(Node node) {
        if (compile(node) instanceof Eval.Bool bool) {
            return bool;
        }
        throw new ExpressionException("true or false expected", node.at());
    }

    Eval.Text text(Node node) {
        if (compile(node) instanceof Eval.Text text) {
            return text;
        }
        throw new ExpressionException("a text expected", node.at());
    }

    Eval.Int integer(Node node) {
        if (compile(node) instanceof Eval.Int integer) {
            return integer;
        }
        throw new ExpressionException("a whole number expected", node.at());
    }

    Eval.Date date(Node node) {
        if (compile(node) instanceof Eval.Date date) {
            return date;
        }
        throw new ExpressionException("a date expected", node.at());
    }

    static String literal(Node node, String what) {
        if (node instanceof Node.Str string) {
            return string.value();
        }
        throw new ExpressionException(what + " must be written out in quotes", node.at());
    }

    private Eval variable(Node.Name name) {
        Scope.Variable variable = scope.variable(name.name());
        if (variable == null) {
            throw new ExpressionException("there is no field " + name.name(), name.at());
        }
        int slot = variable.slot();
        used.set(slot);
        return switch (variable.type()) {
            case BOOL -> throw new ExpressionException("no field is true or false by itself", name.at());
            case INT -> (Eval.Int) slots -> slots.present[slot] ? slots.integer(slot) : Eval.none(slots);
            case DATE -> (Eval.Date) slots -> slots.present[slot] ? slots.decimals[slot] : Eval.none(slots);
            case DOUBLE -> (Eval.Decimal) slots -> slots.present[slot] ? slots.decimals[slot] : Eval.none(slots);
            case STRING ->
                (Eval.Text) slots -> slots.present[slot] && slots.found(slots.chars, slots.from[slot], slots.to[slot]);
            case STRINGS -> (Eval.Texts) slots -> slots.lists[slot];
        };
    }

    private Eval.Text textOf(Node.Select select) {
        if (!(select.map() instanceof Node.Name map) || !map.name().equals("text")) {
            throw new ExpressionException("only text.field can be taken so", select.at());
        }
        int slot = field(select.name(), select.at()).slot();
        return slots -> slots.found(slots.chars, slots.from[slot], slots.to[slot]);
    }

    private Scope.Variable field(String name, int at) {
        Scope.Variable variable = scope.variable(name);
        if (variable == null || !variable.field()) {
            throw new ExpressionException("there is no field " + name, at);
        }
        used.set(variable.slot());
        return variable;
    }

    private Eval binary(Node.Binary binary) {
        String operator = binary.operator();
        return switch (operator) {
            case "&&" -> decided(bool(binary.left()), bool(binary.right()), Eval.Bool.FALSE);
            case "||" -> decided(bool(binary.left()), bool(binary.right()), Eval.Bool.TRUE);
            case "in" -> Lists.in(binary, this);
            case "+", "-", "*", "/", "%" ->
                Arithmetic.binary(operator, compile(binary.left()), compile(binary.right()), binary.at());
            default -> Comparisons.compile(operator, compile(binary.left()), compile(binary.right()), binary.at());
        };
    }

    /** {@code &&} is decided by a false side, {@code ||} by a true one, whatever the other side is. */
    private static Eval.Bool decided(Eval.Bool left, Eval.Bool right, int by) {
        return slots -> {
            int first = left.test(slots);
            if (first == by) {
                return by;
            }
            int second = right.test(slots);
            return second == by || first != Eval.Bool.NOTHING ? second : first;
        };
    }

    private Eval conditional(Node.Conditional node) {
        Eval.Bool condition = bool(node.condition());
        List<Eval> sides = List.of(compile(node.yes()), compile(node.no()));
        if (sides.getFirst() instanceof Eval.Bool yes && sides.getLast() instanceof Eval.Bool no) {
            return (Eval.Bool) slots -> {
                int decided = condition.test(slots);
                return decided == Eval.Bool.NOTHING ? decided : decided == 1 ? yes.test(slots) : no.test(slots);
            };
        }
        if (sides.getFirst() instanceof Eval.Int yes && sides.getLast() instanceof Eval.Int no) {
            return (Eval.Int) slots -> choose(aside(condition, slots), yes, no, slots);
        }
        if (sides.getFirst() instanceof Eval.Date yes && sides.getLast() instanceof Eval.Date no) {
            return (Eval.Date) slots -> switch (aside(condition, slots)) {
                case Eval.Bool.TRUE -> yes.exact(slots);
                case Eval.Bool.FALSE -> no.exact(slots);
                default -> Eval.none(slots);
            };
        }
        if (sides.getFirst() instanceof Eval.Decimal yes && sides.getLast() instanceof Eval.Decimal no) {
            return (Eval.Decimal) slots -> switch (aside(condition, slots)) {
                case Eval.Bool.TRUE -> yes.value(slots);
                case Eval.Bool.FALSE -> no.value(slots);
                default -> Eval.none(slots);
            };
        }
        if (sides.getFirst() instanceof Eval.Text yes && sides.getLast() instanceof Eval.Text no) {
            return (Eval.Text) slots -> switch (aside(condition, slots)) {
                case Eval.Bool.TRUE -> yes.locate(slots);
                case Eval.Bool.FALSE -> no.locate(slots);
                default -> false;
            };
        }
        throw new ExpressionException("both sides of ? : must be of one type", node.at());
    }

    /** A number read before, and found to have no value, is not forgotten by comparisons made inside the condition. */
    private static int aside(Eval.Bool condition, Slots slots) {
        boolean before = slots.nothing;
        slots.nothing = false;
        int decided = condition.test(slots);
        slots.nothing = before;
        return decided;
    }

    private static long choose(int decided, Eval.Int yes, Eval.Int no, Slots slots) {
        return switch (decided) {
            case Eval.Bool.TRUE -> yes.value(slots);
            case Eval.Bool.FALSE -> no.value(slots);
            default -> Eval.none(slots);
        };
    }
}
