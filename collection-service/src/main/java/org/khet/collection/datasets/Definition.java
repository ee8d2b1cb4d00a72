package org.khet.collection.datasets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonException;
import org.khet.rules.json.JsonReader;
import org.khet.rules.json.JsonWriter;

/** A data set as its JSON stands, also while parts of it are still missing or wrong. */
record Definition(Json.Obj json) {

    static final String CODE = "code";
    static final String VERSION = "version";
    static final String FIELDS = "fields";
    static final String CODE_LISTS = "codeLists";
    static final String RULES = "rules";
    private static final String TITLE = "title";

    /** @throws ProblemException 400 where the text is no JSON object */
    static Definition read(String text) {
        try {
            if (JsonReader.read(text) instanceof Json.Obj object) {
                return new Definition(object);
            }
            throw malformed(
                    "ต้องเป็นวัตถุ JSON เช่น {\"code\": …}", "A JSON object is expected, such as {\"code\": …}");
        } catch (JsonException e) {
            throw malformed("อ่าน JSON ไม่ได้ที่ " + e.getMessage(), "The JSON cannot be read: " + e.getMessage());
        }
    }

    static Definition of(DataSet dataSet) {
        return read(DataSetJson.write(dataSet));
    }

    static Definition blank(String code, String titleTh, String titleEn) {
        var members = new LinkedHashMap<String, Json>();
        members.put(CODE, new Json.Str(code));
        members.put(VERSION, new Json.Num("1"));
        members.put(TITLE, title(titleTh, titleEn));
        for (var list : List.of("keyFields", "identityFields", FIELDS, CODE_LISTS, RULES)) {
            members.put(list, new Json.Arr(List.of()));
        }
        return new Definition(new Json.Obj(members));
    }

    String text() {
        return JsonWriter.write(json);
    }

    /** @throws JsonException where it is not complete */
    DataSet dataSet() {
        return DataSetJson.read(text());
    }

    /** The same said in the one way of writing it, where it can be read at all: what is left away says the same as its default. */
    Definition canonical() {
        try {
            return of(dataSet());
        } catch (JsonException unfinished) {
            return this;
        }
    }

    String code() {
        return textOf(json, CODE);
    }

    String titleTh() {
        return json.members().get(TITLE) instanceof Json.Obj title ? textOf(title, "th") : "";
    }

    String titleEn() {
        return json.members().get(TITLE) instanceof Json.Obj title ? textOf(title, "en") : "";
    }

    int count(String list) {
        return items(list).size();
    }

    /** The members of a list; none where there is no list. */
    List<Json> items(String list) {
        return json.members().get(list) instanceof Json.Arr array ? array.items() : List.of();
    }

    Definition named(String code, int number) {
        return with(Map.of(CODE, new Json.Str(code), VERSION, new Json.Num(Integer.toString(number))));
    }

    Definition titled(String titleTh, String titleEn) {
        return with(Map.of(TITLE, title(titleTh, titleEn)));
    }

    /**
     * The same with its code and version said, as they are decided by where it is kept.
     *
     * @throws ProblemException 422 where it says others itself
     */
    Definition of(String code, int number) {
        if (json.members().containsKey(CODE) && !code().equals(code)) {
            throw differs(CODE, code);
        }
        if (json.members().get(VERSION) instanceof Json other
                && !other.equals(new Json.Num(Integer.toString(number)))) {
            throw differs(VERSION, Integer.toString(number));
        }
        return named(code, number);
    }

    /** Code and version come first, whatever order they had. */
    private Definition with(Map<String, Json> said) {
        var members = new LinkedHashMap<String, Json>();
        for (var name : List.of(CODE, VERSION, TITLE)) {
            var value = said.getOrDefault(name, json.members().get(name));
            if (value != null) {
                members.put(name, value);
            }
        }
        json.members().forEach(members::putIfAbsent);
        return new Definition(new Json.Obj(members));
    }

    static String textOf(Json.Obj object, String member) {
        return object.members().get(member) instanceof Json.Str text ? text.value() : "";
    }

    private static Json title(String th, String en) {
        var both = new LinkedHashMap<String, Json>();
        both.put("th", new Json.Str(th));
        both.put("en", new Json.Str(en));
        return new Json.Obj(both);
    }

    private static ProblemException differs(String member, String expected) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("เนื้อหาเป็นของชุดข้อมูลหรือรุ่นอื่น", "The definition is that of another data set or version")
                .field(
                        member,
                        "ต้องเป็น " + expected + " ตามที่อยู่ที่เรียก",
                        "Must be " + expected + ", as in the address")
                .build();
    }

    private static ProblemException malformed(String th, String en) {
        return ProblemException.of(CommonProblems.MALFORMED).detail(th, en).build();
    }
}
