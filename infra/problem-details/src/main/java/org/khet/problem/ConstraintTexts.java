package org.khet.problem;

import java.util.Map;

/**
 * What a bean-validation constraint means, in both languages. A constraint whose own message holds {@code "ไทย|English"}
 * is told in those words instead.
 */
final class ConstraintTexts {
    record Text(String th, String en) {}

    private static final Map<String, Text> BY_NAME = Map.ofEntries(
            Map.entry("NotNull", new Text("ต้องระบุ", "Is required")),
            Map.entry("NotBlank", new Text("ต้องระบุ และต้องไม่ว่าง", "Is required and must not be blank")),
            Map.entry("NotEmpty", new Text("ต้องระบุ และต้องไม่ว่าง", "Is required and must not be empty")),
            Map.entry("Null", new Text("ต้องไม่ระบุ", "Must not be given")),
            Map.entry("Size", new Text("ต้องมีความยาว {min} ถึง {max}", "Must have a length of {min} to {max}")),
            Map.entry("Min", new Text("ต้องไม่น้อยกว่า {value}", "Must be at least {value}")),
            Map.entry("Max", new Text("ต้องไม่เกิน {value}", "Must be at most {value}")),
            Map.entry("DecimalMin", new Text("ต้องไม่น้อยกว่า {value}", "Must be at least {value}")),
            Map.entry("DecimalMax", new Text("ต้องไม่เกิน {value}", "Must be at most {value}")),
            Map.entry("Positive", new Text("ต้องมากกว่าศูนย์", "Must be greater than zero")),
            Map.entry("PositiveOrZero", new Text("ต้องไม่ติดลบ", "Must not be negative")),
            Map.entry("Pattern", new Text("รูปแบบไม่ถูกต้อง", "Does not have the right form")),
            Map.entry("Email", new Text("ต้องเป็นที่อยู่อีเมล", "Must be an e-mail address")),
            Map.entry("Past", new Text("ต้องเป็นเวลาที่ผ่านมาแล้ว", "Must be in the past")),
            Map.entry("PastOrPresent", new Text("ต้องไม่เป็นเวลาในอนาคต", "Must not be in the future")),
            Map.entry("Future", new Text("ต้องเป็นเวลาในอนาคต", "Must be in the future")),
            Map.entry("FutureOrPresent", new Text("ต้องไม่เป็นเวลาที่ผ่านมาแล้ว", "Must not be in the past")),
            Map.entry("AssertTrue", new Text("เงื่อนไขนี้ต้องเป็นจริง", "Must be true")));

    private static final Text OTHER = new Text("ค่าไม่ถูกต้อง", "Is not valid");

    private ConstraintTexts() {}

    static Text of(String constraint, String messageTemplate, Map<String, Object> attributes) {
        int bar = messageTemplate.indexOf('|');
        if (bar > 0) {
            return new Text(
                    messageTemplate.substring(0, bar).strip(),
                    messageTemplate.substring(bar + 1).strip());
        }
        Text text = BY_NAME.getOrDefault(constraint, OTHER);
        return new Text(fill(text.th, attributes), fill(text.en, attributes));
    }

    private static String fill(String text, Map<String, Object> attributes) {
        String filled = text;
        for (String name : new String[] {"min", "max", "value"}) {
            Object limit = attributes.get(name);
            if (limit != null) {
                String shown = limit.equals(Integer.MAX_VALUE) ? "∞" : limit.toString();
                filled = filled.replace("{" + name + "}", shown);
            }
        }
        return filled;
    }
}
