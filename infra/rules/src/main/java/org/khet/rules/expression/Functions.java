package org.khet.rules.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.regex.LinearRegex;
import org.khet.rules.regex.RegexException;
import org.khet.rules.text.BuddhistDate;
import org.khet.rules.text.Days;
import org.khet.rules.text.ThaiId;

/** The functions expressions may call: CEL's on texts and numbers, and those of Thai school data. */
final class Functions {
    private Functions() {}

    static Eval compile(Node.Call call, Compiler compiler, Scope scope) {
        List<Node> arguments = call.arguments();
        String form = (call.member() ? "x." : "") + call.function() + "/" + arguments.size();
        return switch (form) {
            case "size/1", "x.size/1" -> size(compiler.text(arguments.get(0)));
            case "x.matches/2", "matches/2" -> matches(compiler.text(arguments.get(0)), arguments.get(1));
            case "x.startsWith/2", "x.endsWith/2", "x.contains/2" ->
                part(call.function(), compiler.text(arguments.get(0)), arguments.get(1));
            case "validThaiId/1" -> validThaiId(compiler.text(arguments.get(0)));
            case "beYear/1" -> {
                Eval.Date date = compiler.date(arguments.get(0));
                yield (Eval.NarrowInt) slots -> Days.year((int) date.exact(slots)) + Days.BUDDHIST_ERA;
            }
            case "ageOn/2" -> {
                Eval.Date birth = compiler.date(arguments.get(0));
                Eval.Date day = compiler.date(arguments.get(1));
                yield (Eval.NarrowInt) slots -> Days.years((int) birth.exact(slots), (int) day.exact(slots));
            }
            case "daysBetween/2" -> {
                Eval.Date from = compiler.date(arguments.get(0));
                Eval.Date to = compiler.date(arguments.get(1));
                yield (Eval.NarrowInt) slots -> to.exact(slots) - from.exact(slots);
            }
            case "beDate/1" -> constantDate(arguments.get(0));
            case "double/1" -> {
                Eval.Int value = compiler.integer(arguments.get(0));
                yield (Eval.Decimal) value::exact;
            }
            case "int/1" -> whole(compiler.compile(arguments.get(0)), arguments.get(0));
            case "x.inList/2" -> inList(compiler.text(arguments.get(0)), codes(arguments.get(1), scope));
            case "x.numberIn/3" -> fact(call, compiler, scope, true);
            case "x.textIn/3" -> fact(call, compiler, scope, false);
            default -> throw new ExpressionException("there is no function " + form.replace("/", " of "), call.at());
        };
    }

    /** Characters as a person counts them: code points. */
    private static Eval.NarrowInt size(Eval.Text text) {
        return slots -> {
            if (!text.locate(slots)) {
                return Eval.none(slots);
            }
            int count = slots.foundTo - slots.foundFrom;
            for (int i = slots.foundFrom; i < slots.foundTo; i++) {
                count -= Character.isLowSurrogate(slots.foundIn[i]) ? 1 : 0;
            }
            return count;
        };
    }

    private static Eval.Bool matches(Eval.Text text, Node pattern) {
        String written = Compiler.literal(pattern, "a pattern");
        LinearRegex regex;
        try {
            regex = LinearRegex.compile(written);
        } catch (RegexException fault) {
            throw new ExpressionException(
                    "in the pattern, character " + (fault.position() + 1) + ": " + fault.getMessage(), pattern.at());
        }
        return slots -> text.locate(slots)
                ? Eval.bool(regex.matches(slots.foundIn, slots.foundFrom, slots.foundTo))
                : Eval.Bool.NOTHING;
    }

    private static Eval.Bool part(String function, Eval.Text text, Node part) {
        char[] wanted = Compiler.literal(part, "the part sought").toCharArray();
        boolean atStart = function.equals("startsWith");
        boolean atEnd = function.equals("endsWith");
        return slots -> {
            if (!text.locate(slots)) {
                return Eval.Bool.NOTHING;
            }
            int last = slots.foundTo - wanted.length;
            int first = atEnd ? Math.max(last, slots.foundFrom) : slots.foundFrom;
            int end = atStart ? Math.min(last, slots.foundFrom) : last;
            for (int i = first; i <= end; i++) {
                if (Words.equal(slots.foundIn, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return Eval.Bool.TRUE;
                }
            }
            return Eval.Bool.FALSE;
        };
    }

    private static Eval.Bool validThaiId(Eval.Text text) {
        return slots -> text.locate(slots)
                ? Eval.bool(ThaiId.valid(slots.foundIn, slots.foundFrom, slots.foundTo))
                : Eval.Bool.NOTHING;
    }

    private static Eval.Date constantDate(Node written) {
        char[] text = Compiler.literal(written, "a date").toCharArray();
        int days = BuddhistDate.parse(text, 0, text.length);
        if (days == Days.NONE) {
            throw new ExpressionException("a date is written like 10/06/2568, Buddhist era", written.at());
        }
        return slots -> days;
    }

    /** Towards zero; no value beyond 64 bits. */
    private static Eval.Int whole(Eval number, Node argument) {
        if (!(number instanceof Eval.Decimal value)) {
            throw new ExpressionException("a decimal expected", argument.at());
        }
        return slots -> {
            double d = value.value(slots);
            return d > -0x1p63 && d < 0x1p63 ? (long) d : Eval.none(slots);
        };
    }

    private static Eval.Bool inList(Eval.Text text, Codes codes) {
        return slots -> text.locate(slots)
                ? Eval.bool(codes.find(slots.foundIn, slots.foundFrom, slots.foundTo) != Words.ABSENT)
                : Eval.Bool.NOTHING;
    }

    private static Eval fact(Node.Call call, Compiler compiler, Scope scope, boolean number) {
        Eval.Text text = compiler.text(call.arguments().get(0));
        Codes codes = codes(call.arguments().get(1), scope);
        String fact = Compiler.literal(call.arguments().get(2), "the name of a fact");
        if (!codes.knows(fact)) {
            throw new ExpressionException(
                    "no code of the list has " + fact, call.arguments().get(2).at());
        }
        if (number) {
            @Nullable Integer[] numbers = codes.numbers(fact);
            return (Eval.NarrowInt) slots -> {
                int found = find(codes, text, slots);
                Integer value = found == Words.ABSENT ? null : numbers[found];
                return value == null ? Eval.none(slots) : value;
            };
        }
        char[][] texts = codes.texts(fact);
        return (Eval.Text) slots -> {
            int found = find(codes, text, slots);
            return found != Words.ABSENT
                    && texts[found].length > 0
                    && slots.found(texts[found], 0, texts[found].length);
        };
    }

    private static int find(Codes codes, Eval.Text text, Slots slots) {
        return text.locate(slots) ? codes.find(slots.foundIn, slots.foundFrom, slots.foundTo) : Words.ABSENT;
    }

    private static Codes codes(Node name, Scope scope) {
        String written = Compiler.literal(name, "the name of a code list");
        Codes codes = scope.codes(written);
        if (codes == null) {
            throw new ExpressionException("there is no code list " + written, name.at());
        }
        return codes;
    }
}
