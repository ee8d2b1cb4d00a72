package org.khet.rules.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Well-typed expressions and rows nobody would think of. */
final class RandomExpressions {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "ab",
            "ป.1",
            "ป.2",
            "ม.1",
            "1101700207030",
            "1101700207031",
            "G640000000123",
            "สมชาย",
            "น้ำ",
            "😀a",
            "x y");
    private static final List<String> PATTERNS = List.of(
            "^[0-9]{13}$",
            "a",
            "^a?b*$",
            "(ab|a)+",
            "[ก-ฮ]+",
            "^[^a]*$",
            ".",
            "^.$",
            "^.{2}$",
            "\\\\d{2,}",
            "x\\\\sy",
            "^$",
            "ป\\\\.[12]",
            "(?:a|b){0,2}$",
            "1.*0",
            "^(G|[0-9])",
            "[a-c-]",
            "\\\\W");
    private final SplittableRandom random;

    RandomExpressions(long seed) {
        random = new SplittableRandom(seed);
    }

    Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        TestScope.FIELDS.forEach((name, type) -> {
            if (random.nextInt(5) > 0) {
                row.put(
                        name,
                        switch (type) {
                            case INT -> whole();
                            case DOUBLE -> decimal();
                            case DATE -> (long) random.nextInt(-20_000, 30_000);
                            default -> pick(TEXTS);
                        });
            }
        });
        return row;
    }

    private Long whole() {
        return switch (random.nextInt(8)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> 0L;
            default -> (long) random.nextInt(-20, 20);
        };
    }

    private Double decimal() {
        return switch (random.nextInt(6)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> 1e15;
            default -> random.nextInt(-400, 400) / 8.0;
        };
    }

    String bool(int depth) {
        if (depth == 0) {
            return pick(
                    List.of("true", "false", "i == j", "s == t", "has(row.d)", "d < e", "born <= day", "has(row.s)"));
        }
        int d = depth - 1;
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> "(" + bool(d) + " && " + bool(d) + ")";
            case 3, 4, 5 -> "(" + bool(d) + " || " + bool(d) + ")";
            case 6 -> "!(" + bool(d) + ")";
            case 7 -> "(" + bool(d) + " ? " + bool(d) + " : " + bool(d) + ")";
            case 8 -> whole(d) + compare() + whole(d);
            case 9 -> decimal(d) + compare() + decimal(d);
            case 10 -> date() + compare() + date();
            case 11 -> text(d) + pick(List.of(" == ", " != ")) + text(d);
            case 12 -> bool(d) + pick(List.of(" == ", " != ")) + "(" + bool(d) + ")";
            case 13 -> text(d) + pick(List.of(" in ['a', 'ป.1', '']", " in offered", " in []", ".inList('grades')"));
            case 14 -> whole(d) + " in [1, 2, 0]";
            default -> call(d);
        };
    }

    private String call(int d) {
        return switch (random.nextInt(5)) {
            case 0 -> "validThaiId(" + text(d) + ")";
            case 1 -> text(d) + ".startsWith(" + quoted() + ")";
            case 2 -> text(d) + ".endsWith(" + quoted() + ")";
            case 3 -> text(d) + ".contains(" + quoted() + ")";
            default -> text(d) + ".matches('" + pick(PATTERNS) + "')";
        };
    }

    private String whole(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return pick(List.of("i", "j", "0", "1", "7", "9223372036854775807"));
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "-(" + whole(d) + ")";
            case 1 -> "size(" + text(d) + ")";
            case 2 -> "ageOn(" + date() + ", " + date() + ")";
            case 3 -> "beYear(" + date() + ")";
            case 4 -> "int(" + decimal(d) + ")";
            case 5 -> "(" + bool(d) + " ? " + whole(d) + " : " + whole(d) + ")";
            case 6 -> text(d) + ".numberIn('grades', 'age')";
            default -> "(" + whole(d) + pick(List.of(" + ", " - ", " * ", " / ", " % ")) + whole(d) + ")";
        };
    }

    private String decimal(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return pick(List.of("d", "e", "0.0", "1.5", "100.25"));
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "-(" + decimal(d) + ")";
            case 1 -> "double(" + whole(d) + ")";
            default -> "(" + decimal(d) + pick(List.of(" + ", " - ", " * ", " / ")) + decimal(d) + ")";
        };
    }

    private String text(int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> "s";
            case 1 -> "t";
            case 2 -> quoted();
            case 3 -> pick(List.of("text.s", "text.t"));
            case 4 -> "(" + bool(depth - 1) + " ? " + text(depth - 1) + " : " + text(depth - 1) + ")";
            default -> text(depth - 1) + ".textIn('grades', 'level')";
        };
    }

    private String date() {
        return pick(List.of("born", "day", "beDate('10/06/2568')", "beDate('29 ก.พ. 2543')"));
    }

    private String compare() {
        return pick(List.of(" == ", " != ", " < ", " <= ", " > ", " >= "));
    }

    private String quoted() {
        return "'" + pick(TEXTS) + "'";
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
