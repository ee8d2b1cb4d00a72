package org.khet.collection.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.khet.rules.checking.Examples;
import org.khet.rules.dataset.Code;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Rule;
import org.khet.rules.json.Json;
import org.khet.rules.text.Bilingual;

/** What the office asks of a data set beyond what the engine needs: texts in both languages, names that last, codes without doubt, and a size that can be worked with. */
final class HouseRules {

    static final Pattern DATA_SET_CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*");
    static final int LONGEST_CODE = 40;
    private static final Pattern RULE_CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:[-_.][A-Z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]{0,59}");
    private static final int MOST_FIELDS = 400;
    private static final int MOST_LISTS = 200;
    private static final int MOST_CODES = 20_000;
    private static final int MOST_RULES = 1_000;
    private static final int LONGEST_TEXT = 2_000;

    private final Definition definition;
    private final DataSet dataSet;
    private final List<Fault> faults = new ArrayList<>();

    private HouseRules(Definition definition, DataSet dataSet) {
        this.definition = definition;
        this.dataSet = dataSet;
    }

    /** @param dataSet what could be read of the definition */
    static List<Fault> of(Definition definition, DataSet dataSet) {
        var rules = new HouseRules(definition, dataSet);
        rules.head();
        rules.fields();
        rules.codeLists();
        rules.rules();
        rules.exampleRow();
        return rules.faults;
    }

    private void head() {
        if (!isDataSetCode(definition.code())) {
            add(
                    Definition.CODE,
                    "รหัสชุดข้อมูลใช้ A-Z 0-9 และ - ไม่เกิน " + LONGEST_CODE + " ตัว ขึ้นต้นด้วยตัวอักษร",
                    "A data set's code is of A-Z, 0-9 and -, at most " + LONGEST_CODE + " characters, a letter first");
        }
        texts("title", definition.json());
        if (dataSet.keyFields().isEmpty()) {
            add("keyFields", "ต้องเลือกช่องหลักที่ใช้ระบุแถวอย่างน้อยหนึ่งช่อง", "At least one field must name a row");
        }
        for (var i = 0; i < dataSet.keyFields().size(); i++) {
            if (dataSet.findField(dataSet.keyFields().get(i)).isEmpty()) {
                add(
                        "keyFields[" + i + "]",
                        "ไม่มีช่องชื่อ " + dataSet.keyFields().get(i),
                        "there is no field " + dataSet.keyFields().get(i));
            }
        }
        most(Definition.FIELDS, MOST_FIELDS);
        most(Definition.CODE_LISTS, MOST_LISTS);
        most(Definition.RULES, MOST_RULES);
    }

    static boolean isDataSetCode(String code) {
        return code.length() <= LONGEST_CODE && DATA_SET_CODE.matcher(code).matches();
    }

    private void fields() {
        each(Definition.FIELDS, (place, field) -> {
            named(
                    place,
                    field,
                    "name",
                    NAME,
                    "ชื่อช่องใช้ a-z A-Z 0-9 _ ขึ้นต้นด้วยตัวเล็ก",
                    "A field's name is of a-z, A-Z, 0-9 and _, a small letter first");
            texts(place + ".label", field, "label");
        });
    }

    private void codeLists() {
        var names = new HashSet<String>();
        each(Definition.CODE_LISTS, (place, list) -> {
            named(
                    place,
                    list,
                    "name",
                    NAME,
                    "ชื่อรายการรหัสใช้ a-z A-Z 0-9 _ ขึ้นต้นด้วยตัวเล็ก",
                    "A code list's name is of a-z, A-Z, 0-9 and _, a small letter first");
            if (!names.add(Definition.textOf(list, "name"))) {
                add(place + ".name", "มีรายการรหัสชื่อนี้แล้ว", "There is a code list of this name already");
            }
            dataSet.findCodeList(Definition.textOf(list, "name")).ifPresent(read -> codes(place, read));
        });
        var codes = dataSet.codeLists().stream()
                .mapToInt(list -> list.codes().size())
                .sum();
        if (codes > MOST_CODES) {
            add(Definition.CODE_LISTS, "มีรหัสเกิน " + MOST_CODES, "More than " + MOST_CODES + " codes");
        }
    }

    /** Two codes that are written the same could not be told apart, and a code written as another would lead round in a circle. */
    private void codes(String place, CodeList list) {
        Map<String, String> meant = new HashMap<>();
        for (var code : list.codes()) {
            if (meant.put(code.code(), code.code()) != null) {
                codeFault(
                        place, list, code, "รหัส " + code.code() + " ซ้ำกัน", "Code " + code.code() + " stands twice");
            }
        }
        for (var code : list.codes()) {
            for (var also : code.also()) {
                var other = meant.putIfAbsent(also, code.code());
                if (other != null && !other.equals(code.code())) {
                    codeFault(
                            place,
                            list,
                            code,
                            "“" + also + "” หมายถึงทั้ง " + other + " และ " + code.code(),
                            "“" + also + "” means both " + other + " and " + code.code());
                }
            }
        }
    }

    private void codeFault(String place, CodeList list, Code code, String th, String en) {
        add(place + ".codes[" + list.codes().lastIndexOf(code) + "]", th, en);
    }

    private void rules() {
        each(Definition.RULES, (place, rule) -> {
            named(
                    place,
                    rule,
                    "code",
                    RULE_CODE,
                    "รหัสกฎใช้ A-Z 0-9 และ - ขึ้นต้นด้วยตัวอักษร",
                    "A rule's code is of A-Z, 0-9 and -, a letter first");
            texts(place + ".message", rule, "message");
            texts(place + ".cure", rule, "cure");
        });
        for (var i = 0; i < dataSet.rules().size(); i++) {
            examples(dataSet.rules().get(i));
        }
    }

    private void exampleRow() {
        var example = dataSet.example();
        if (example != null && !ExampleRuns.isDay(example.referenceDate())) {
            add("example.referenceDate", "ต้องเป็นวันที่ เช่น 2025-06-10", "Must be a day such as 2025-06-10");
        }
        var shown = dataSet.rules().stream()
                .anyMatch(rule -> !rule.passes().isEmpty() || !rule.fails().isEmpty());
        if (example == null && shown) {
            add(
                    "example",
                    "ตัวอย่างของกฎต้องมีแถวตัวอย่างที่ถูกต้อง",
                    "The rules' examples need a faultless row to differ from");
        }
    }

    private void examples(Rule rule) {
        exampleFields(rule, "passes", rule.passes());
        exampleFields(rule, "fails", rule.fails());
    }

    private void exampleFields(Rule rule, String member, List<Map<String, String>> rows) {
        for (var i = 0; i < rows.size(); i++) {
            if (ExampleRuns.timesOf(rows.get(i)) == 0) {
                add(
                        "rules[" + indexOf(rule) + "]." + member + "[" + i + "]",
                        "จำนวนครั้งของแถวต้องเป็น 1–1000",
                        "A row stands there 1 to 1000 times");
            }
            for (var field : rows.get(i).keySet()) {
                if (!field.equals(Examples.TIMES) && dataSet.findField(field).isEmpty()) {
                    add(
                            "rules[" + indexOf(rule) + "]." + member + "[" + i + "]",
                            "ไม่มีช่องชื่อ " + field,
                            "there is no field " + field);
                }
            }
        }
    }

    private int indexOf(Rule rule) {
        var rules = definition.items(Definition.RULES);
        for (var i = 0; i < rules.size(); i++) {
            if (rules.get(i) instanceof Json.Obj object
                    && Definition.textOf(object, "code").equals(rule.code())) {
                return i;
            }
        }
        return 0;
    }

    @FunctionalInterface
    private interface Look {
        void at(String place, Json.Obj part);
    }

    private void each(String list, Look look) {
        var items = definition.items(list);
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Json.Obj object) {
                look.at(list + "[" + i + "]", object);
            }
        }
    }

    private void most(String list, int most) {
        if (definition.count(list) > most) {
            add(list, "มีได้ไม่เกิน " + most + " รายการ", "At most " + most + " are possible");
        }
    }

    private void named(String place, Json.Obj part, String member, Pattern form, String th, String en) {
        if (part.members().get(member) instanceof Json.Str name
                && !form.matcher(name.value()).matches()) {
            add(place + "." + member, th, en);
        }
    }

    private void texts(String member, Json.Obj owner) {
        texts(member, owner, member);
    }

    private void texts(String place, Json.Obj owner, String member) {
        if (owner.members().get(member) instanceof Json.Obj both) {
            var text = new Bilingual(Definition.textOf(both, "th"), Definition.textOf(both, "en"));
            if (text.th().isBlank() || text.en().isBlank()) {
                add(place, "ต้องกรอกทั้งภาษาไทยและภาษาอังกฤษ", "Needed in Thai and in English");
            }
            if (Math.max(text.th().length(), text.en().length()) > LONGEST_TEXT) {
                add(place, "ยาวเกิน " + LONGEST_TEXT + " ตัวอักษร", "Longer than " + LONGEST_TEXT + " characters");
            }
        }
    }

    private void add(String place, String th, String en) {
        faults.add(Fault.at(place, th, en));
    }
}
