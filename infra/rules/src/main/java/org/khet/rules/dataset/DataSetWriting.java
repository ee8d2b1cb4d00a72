package org.khet.rules.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.rules.json.Json;
import org.khet.rules.text.Bilingual;

/** From a data set to JSON; what is empty or absent is left away. */
final class DataSetWriting {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private DataSetWriting() {}

    static Json write(DataSet dataSet) {
        return new DataSetWriting()
                .text("code", dataSet.code())
                .number("version", dataSet.version())
                .both("title", dataSet.title())
                .text("schoolField", dataSet.schoolField())
                .texts("keyFields", dataSet.keyFields())
                .texts("identityFields", dataSet.identityFields())
                .texts("titleSuffixes", dataSet.titleSuffixes())
                .list("fields", dataSet.fields(), DataSetWriting::field)
                .list("codeLists", dataSet.codeLists(), DataSetWriting::codeList)
                .list("rules", dataSet.rules(), DataSetWriting::rule)
                .list("figures", dataSet.figures(), DataSetWriting::figure)
                .list("exports", dataSet.exports(), DataSetWriting::export)
                .both("unconfirmed", dataSet.unconfirmed())
                .put("example", dataSet.example() == null ? null : example(dataSet.example()))
                .done();
    }

    private static Json field(Field field) {
        return new DataSetWriting()
                .text("name", field.name())
                .both("label", field.label())
                .text("type", field.type().name())
                .text("dataClass", field.dataClass().name())
                .texts("titles", field.column().titles())
                .number("position", field.column().position())
                .flag("optionalColumn", field.column().optional())
                .flag("repeatableColumn", field.column().repeatable())
                .flag("required", field.required())
                .number("maxLength", field.maxLength())
                .text("pattern", field.pattern())
                .text("codeList", field.codeList())
                .texts("nulls", field.nulls())
                .flag("arabicDigits", field.arabicDigits())
                .done();
    }

    private static Json codeList(CodeList list) {
        return new DataSetWriting()
                .text("name", list.name())
                .both("title", list.title())
                .list(
                        "codes",
                        list.codes(),
                        code -> new DataSetWriting()
                                .text("code", code.code())
                                .both("label", code.label())
                                .texts("also", code.also())
                                .map("numbers", code.numbers(), DataSetWriting::number)
                                .map("texts", code.texts(), Json.Str::new)
                                .done())
                .done();
    }

    private static Json rule(Rule rule) {
        DataSetWriting out = new DataSetWriting()
                .text("code", rule.code())
                .text("severity", rule.severity().name());
        switch (rule.check()) {
            case Check.Required c -> out.text("check", "REQUIRED");
            case Check.Form c -> out.text("check", "FORM");
            case Check.Length c -> out.text("check", "LENGTH");
            case Check.Pattern c -> out.text("check", "PATTERN");
            case Check.Listed c -> out.text("check", "LISTED");
            case Check.Expression c -> out.text("check", "EXPRESSION").text("expression", c.expression());
            case Check.Unique c -> out.text("check", "UNIQUE").text("expression", c.when());
            case Check.Covered c -> out.text("check", "COVERED");
            case Check.NotGone c ->
                out.text("check", "NOT_GONE").text("only", c.only()).text("except", c.except());
            case Check.Movement c ->
                out.text("check", "MOVEMENT").number("percent", c.percent()).number("least", c.least());
            case Check.Tally c -> out.text("check", "TALLY").text("expression", c.expression());
            case Check.Unchanged c -> out.text("check", "UNCHANGED").texts("keys", c.keys());
            case Check.Step c ->
                out.text("check", "STEP")
                        .texts("keys", c.keys())
                        .text("fact", c.fact())
                        .number("from", c.from())
                        .number("to", c.to());
            case Check.Against c ->
                out.text("check", "AGAINST")
                        .text("figure", c.figure())
                        .text("other", c.other())
                        .number("least", c.least())
                        .number("most", c.most())
                        .number("slack", c.slack());
            case Check.Outlier c ->
                out.text("check", "OUTLIER")
                        .text("by", c.by())
                        .number("deviations", c.deviations())
                        .number("least", c.least())
                        .number("slack", c.slack())
                        .text("expression", c.when());
        }
        return out.texts("fields", rule.fields())
                .both("message", rule.message())
                .both("cure", rule.cure())
                .list("passes", rule.passes(), row -> texts(row))
                .list("fails", rule.fails(), row -> texts(row))
                .done();
    }

    private static Json figure(Figure figure) {
        return new DataSetWriting()
                .text("name", figure.name())
                .both("label", figure.label())
                .text("kind", figure.kind().name())
                .texts("fields", figure.fields())
                .text("by", figure.by())
                .text("when", figure.when())
                .done();
    }

    private static Json export(ExportLayout layout) {
        return new DataSetWriting()
                .text("name", layout.name())
                .both("title", layout.title())
                .text("sheet", layout.sheet())
                .texts("linesBefore", layout.linesBefore())
                .list(
                        "columns",
                        layout.columns(),
                        column -> new DataSetWriting()
                                .text("title", column.title())
                                .text("field", column.field())
                                .done())
                .done();
    }

    private static Json example(Example example) {
        return new DataSetWriting()
                .text("schoolCode", example.schoolCode())
                .texts("gradesOffered", example.gradesOffered())
                .text("referenceDate", example.referenceDate())
                .map("previousRows", example.previousRows(), DataSetWriting::number)
                .list("previousRecords", example.previousRecords(), DataSetWriting::texts)
                .map(
                        "totals",
                        example.totals(),
                        byCode -> new DataSetWriting().map(byCode).done())
                .put("row", texts(example.row()))
                .done();
    }

    private static Json texts(Map<String, String> row) {
        DataSetWriting out = new DataSetWriting();
        new TreeMap<>(row).forEach((name, value) -> out.put(name, new Json.Str(value)));
        return out.done();
    }

    private DataSetWriting text(String name, @Nullable String value) {
        return put(name, value == null ? null : new Json.Str(value));
    }

    private DataSetWriting number(String name, @Nullable Integer value) {
        return put(name, value == null ? null : new Json.Num(value.toString()));
    }

    private DataSetWriting flag(String name, boolean value) {
        return put(name, value ? new Json.Bool(true) : null);
    }

    private static Json number(Integer value) {
        return new Json.Num(value.toString());
    }

    private DataSetWriting map(Map<String, Integer> numbers) {
        new TreeMap<>(numbers).forEach((name, value) -> put(name, number(value)));
        return this;
    }

    private DataSetWriting both(String name, @Nullable Bilingual value) {
        return put(
                name,
                value == null
                        ? null
                        : new DataSetWriting()
                                .text("th", value.th())
                                .text("en", value.en())
                                .done());
    }

    private DataSetWriting texts(String name, List<String> values) {
        return list(name, values, Json.Str::new);
    }

    private <T> DataSetWriting list(String name, List<T> values, Function<T, Json> item) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(item.apply(value)));
        return put(name, items.isEmpty() ? null : new Json.Arr(items));
    }

    /** In the order of the names, so that equal data sets give equal bytes. */
    private <T> DataSetWriting map(String name, Map<String, T> values, Function<T, Json> item) {
        DataSetWriting out = new DataSetWriting();
        new TreeMap<>(values).forEach((key, value) -> out.put(key, item.apply(value)));
        return put(name, values.isEmpty() ? null : out.done());
    }

    private DataSetWriting put(String name, @Nullable Json value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    private Json done() {
        return new Json.Obj(members);
    }
}
