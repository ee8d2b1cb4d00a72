package org.khet.rules.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.json.Json;
import org.khet.rules.json.Members;
import org.khet.rules.text.Bilingual;

/** From JSON to a data set; every member known, typed and named in the fault. */
final class DataSetReading {
    private DataSetReading() {}

    static DataSet read(Json json) {
        Members all = Members.of(json, "dataSet");
        DataSet dataSet = new DataSet(
                all.text("code"),
                needed(all, "version"),
                bilingual(all, "title"),
                all.textOr("schoolField", null),
                all.texts("keyFields"),
                all.texts("identityFields"),
                all.texts("titleSuffixes"),
                all.list("fields", DataSetReading::field),
                all.list("codeLists", DataSetReading::codeList),
                all.list("rules", DataSetReading::rule),
                example(all.object("example")));
        all.end();
        return dataSet;
    }

    private static Field field(Members field) {
        List<String> titles = field.texts("titles");
        if (titles.isEmpty()) {
            throw field.fault("titles", "must hold at least one");
        }
        Integer position = field.integer("position");
        return new Field(
                field.text("name"),
                bilingual(field, "label"),
                field.oneOf("type", FieldType.values()),
                field.oneOf("dataClass", DataClass.values()),
                new Column(titles, position == null ? 0 : position, field.flag("optionalColumn")),
                field.flag("required"),
                field.integer("maxLength"),
                field.textOr("pattern", null),
                field.textOr("codeList", null),
                field.texts("nulls"),
                field.flag("arabicDigits"));
    }

    private static CodeList codeList(Members list) {
        return new CodeList(
                list.text("name"),
                bilingual(list, "title"),
                list.list(
                        "codes",
                        code -> new Code(
                                code.text("code"),
                                bilingual(code, "label"),
                                code.texts("also"),
                                code.integers("numbers"),
                                code.textsByName("texts"))));
    }

    private static Rule rule(Members rule) {
        List<String> fields = rule.texts("fields");
        if (fields.isEmpty()) {
            throw rule.fault("fields", "must hold at least one");
        }
        return new Rule(
                rule.text("code"),
                rule.oneOf("severity", Severity.values()),
                check(rule),
                fields,
                bilingual(rule, "message"),
                bilingual(rule, "cure"),
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
            case "NOT_GONE" -> new Check.NotGone();
            case "MOVEMENT" -> new Check.Movement(needed(rule, "percent"), needed(rule, "least"));
            case "TALLY" -> new Check.Tally(rule.text("expression"));
            default -> throw rule.fault("check", "knows no " + kind);
        };
    }

    private static @Nullable Example example(@Nullable Members example) {
        if (example == null) {
            return null;
        }
        Example read = new Example(
                example.text("schoolCode"),
                example.texts("gradesOffered"),
                example.text("referenceDate"),
                example.integers("previousRows"),
                example.textsByName("row"));
        example.end();
        return read;
    }

    private static List<Map<String, String>> rows(Members rule, String name) {
        return rule.list(name, row -> {
            Map<String, String> texts = new LinkedHashMap<>();
            for (String field : row.names()) {
                texts.put(field, row.text(field));
            }
            return Map.copyOf(texts);
        });
    }

    private static Bilingual bilingual(Members owner, String name) {
        Members both = owner.object(name);
        if (both == null) {
            throw owner.fault(name, "is missing");
        }
        Bilingual read = new Bilingual(both.text("th"), both.text("en"));
        both.end();
        return read;
    }

    private static int needed(Members owner, String name) {
        Integer value = owner.integer(name);
        if (value == null) {
            throw owner.fault(name, "is missing");
        }
        return value;
    }
}
