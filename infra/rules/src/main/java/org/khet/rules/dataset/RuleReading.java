package org.khet.rules.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.json.Members;

/** From JSON to a rule. */
final class RuleReading {
    private RuleReading() {}

    static Rule rule(Members rule) {
        List<String> fields = rule.texts("fields");
        if (fields.isEmpty()) {
            throw rule.fault("fields", "must hold at least one");
        }
        return new Rule(
                rule.text("code"),
                rule.oneOf("severity", Severity.values()),
                check(rule),
                fields,
                DataSetReading.bilingual(rule, "message"),
                DataSetReading.bilingual(rule, "cure"),
                rows(rule, "passes"),
                rows(rule, "fails"));
    }

    private static Check check(Members rule) {
        String kind = rule.text("check");
        return switch (kind) {
            case "REQUIRED" -> new Check.Required();
            case "FORM" -> new Check.Form();
            case "LENGTH" -> new Check.Length();
            case "PATTERN" -> new Check.Pattern();
            case "LISTED" -> new Check.Listed();
            case "EXPRESSION" -> new Check.Expression(rule.text("expression"));
            case "UNIQUE" -> new Check.Unique(rule.textOr("expression", null));
            case "COVERED" -> new Check.Covered();
            case "NOT_GONE" -> new Check.NotGone(rule.textOr("only", null), rule.textOr("except", null));
            case "MOVEMENT" ->
                new Check.Movement(DataSetReading.needed(rule, "percent"), DataSetReading.needed(rule, "least"));
            case "TALLY" -> new Check.Tally(rule.text("expression"));
            case "UNCHANGED" -> new Check.Unchanged(keys(rule));
            case "STEP" ->
                new Check.Step(
                        keys(rule),
                        rule.textOr("fact", null),
                        DataSetReading.needed(rule, "from"),
                        DataSetReading.needed(rule, "to"));
            case "AGAINST" ->
                new Check.Against(
                        rule.text("figure"),
                        rule.text("other"),
                        rule.integer("least"),
                        rule.integer("most"),
                        orNothing(rule.integer("slack")));
            case "OUTLIER" ->
                new Check.Outlier(
                        rule.textOr("by", null),
                        DataSetReading.needed(rule, "deviations"),
                        DataSetReading.needed(rule, "least"),
                        orNothing(rule.integer("slack")),
                        rule.textOr("expression", null));
            default -> throw rule.fault("check", "knows no " + kind);
        };
    }

    private static List<String> keys(Members rule) {
        List<String> keys = rule.texts("keys");
        if (keys.isEmpty()) {
            throw rule.fault("keys", "must hold at least one");
        }
        return keys;
    }

    private static int orNothing(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    static List<Map<String, String>> rows(Members rule, String name) {
        return rule.list(name, row -> {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String field : row.names()) {
                texts.put(field, row.text(field));
            }
            return Map.copyOf(texts);
        });
    }
}
