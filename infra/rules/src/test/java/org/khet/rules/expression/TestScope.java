package org.khet.rules.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two fields of each type, and a code list. */
final class TestScope implements Scope {
    static final Map<String, Type> FIELDS = fields();
    static final List<String> GRADES = List.of("ป.1", "ป.2", "ม.1");
    private static final List<String> NAMES = List.copyOf(FIELDS.keySet());

    private static Map<String, Type> fields() {
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("i", Type.INT);
        fields.put("j", Type.INT);
        fields.put("d", Type.DOUBLE);
        fields.put("e", Type.DOUBLE);
        fields.put("s", Type.STRING);
        fields.put("t", Type.STRING);
        fields.put("born", Type.DATE);
        fields.put("day", Type.DATE);
        return fields;
    }

    @Override
    public @Nullable Variable variable(String name) {
        if (name.equals("offered")) {
            return new Variable(NAMES.size(), Type.STRINGS, false);
        }
        int slot = NAMES.indexOf(name);
        return slot < 0 ? null : new Variable(slot, FIELDS.get(name), true);
    }

    @Override
    public @Nullable Codes codes(String name) {
        return name.equals("grades")
                ? new Codes(GRADES.stream()
                        .map(code -> new Codes.Entry(
                                code,
                                List.of(),
                                Map.of("age", 6 + GRADES.indexOf(code)),
                                Map.of("level", code.substring(0, 1))))
                        .toList())
                : null;
    }

    /** A row of the given values; fields that are not named are blank. */
    static Slots slots(Map<String, Object> row) {
        Slots slots = new Slots(NAMES.size() + 1);
        int used = 0;
        for (int slot = 0; slot < NAMES.size(); slot++) {
            Object value = row.get(NAMES.get(slot));
            slots.text(slot, 0, 0, false);
            switch (value) {
                case null -> {}
                case Long whole -> {
                    if (FIELDS.get(NAMES.get(slot)) == Type.DATE) {
                        slots.integer(slot, Math.toIntExact(whole));
                    } else {
                        slots.integer(slot, (long) whole);
                    }
                }
                case Double decimal -> slots.decimal(slot, decimal);
                default -> {
                    String text = value.toString();
                    text.getChars(0, text.length(), slots.buffer(used, text.length()), used);
                    slots.text(slot, used, used + text.length(), true);
                    used += text.length();
                }
            }
        }
        slots.list(NAMES.size(), new Words(List.of("ป.1", "ป.2")));
        return slots;
    }

    static Expression.Verdict evaluate(String expression, Map<String, Object> row) {
        return Expression.compile(expression, new TestScope()).evaluate(slots(row));
    }
}
