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
                all.list("rules", RuleReading::rule),
                all.list("figures", DataSetReading::figure),
                all.list("exports", DataSetReading::export),
                all.object("unconfirmed") == null ? null : bilingual(all, "unconfirmed"),
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
                new Column(
                        titles,
                        position == null ? 0 : position,
                        field.flag("optionalColumn"),
                        field.flag("repeatableColumn")),
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

    private static Figure figure(Members figure) {
        return new Figure(
                figure.text("name"),
                bilingual(figure, "label"),
                figure.oneOf("kind", Figure.Kind.values()),
                figure.texts("fields"),
                figure.textOr("by", null),
                figure.textOr("when", null));
    }

    private static ExportLayout export(Members layout) {
        return new ExportLayout(
                layout.text("name"),
                bilingual(layout, "title"),
                layout.text("sheet"),
                layout.texts("linesBefore"),
                layout.list(
                        "columns",
                        column -> new ExportLayout.ExportColumn(column.text("title"), column.textOr("field", null))));
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
                RuleReading.rows(example, "previousRecords"),
                totals(example.object("totals")),
                example.textsByName("row"));
        example.end();
        return read;
    }

    private static Map<String, Map<String, Integer>> totals(@Nullable Members totals) {
        Map<String, Map<String, Integer>> read = new LinkedHashMap<>();
        if (totals != null) {
            for (String name : totals.names()) {
                read.put(name, totals.integers(name));
            }
        }
        return Map.copyOf(read);
    }

    static Bilingual bilingual(Members owner, String name) {
        Members both = owner.object(name);
        if (both == null) {
            throw owner.fault(name, "is missing");
        }
        Bilingual read = new Bilingual(both.text("th"), both.text("en"));
        both.end();
        return read;
    }

    static int needed(Members owner, String name) {
        Integer value = owner.integer(name);
        if (value == null) {
            throw owner.fault(name, "is missing");
        }
        return value;
    }
}
