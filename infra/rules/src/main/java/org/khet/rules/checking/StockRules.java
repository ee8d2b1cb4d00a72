package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.dataset.Rule;
import org.khet.rules.dataset.Severity;
import org.khet.rules.text.Bilingual;

/**
 * Rules every data set has without asking: what a field demands is checked even where no rule of the data set words it, so a
 * data set made this morning is already useful.
 */
final class StockRules {
    /** Cells that do not fit the header. */
    static final Rule CELLS = rule(
            "ROW-001",
            new Check.Form(),
            "แถวนี้มี {cells} ช่อง แต่หัวตารางมี {columns} ช่อง จึงไม่ได้ตรวจค่าในแถว",
            "This row has {cells} cells but the header has {columns}; its values were not checked.",
            "ตรวจเครื่องหมายจุลภาคและเครื่องหมายคำพูดในแถวนี้ ข้อความที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด",
            "Look at the commas and quotes of this row; a text with a comma must stand in quotes.");

    /** Letters lost before the file came here. */
    static final Rule LOST = rule(
            "ROW-002",
            new Check.Form(),
            "ช่อง “{label}” มีตัวอักษรที่เสียหาย (�) ตั้งแต่ก่อนส่งไฟล์",
            "“{label}” holds letters that were lost (�) before the file was sent.",
            "พิมพ์ค่านี้ใหม่ในระบบต้นทาง แล้วบันทึกไฟล์เป็น CSV UTF-8",
            "Type the value again in the source system and save the file as CSV UTF-8.");

    private StockRules() {}

    /** For each demand the fields that no rule of the data set covers. */
    static List<Rule> of(DataSet dataSet) {
        List<Rule> rules = new ArrayList<>();
        add(
                rules,
                dataSet,
                Field::required,
                rule(
                        "FIELD-001",
                        new Check.Required(),
                        "ต้องกรอก “{label}”",
                        "“{label}” must be filled in.",
                        "กรอกค่าให้ครบ",
                        "Fill in the value."));
        add(
                rules,
                dataSet,
                StockRules::typed,
                rule(
                        "FIELD-002",
                        new Check.Form(),
                        "อ่าน “{label}” ไม่ได้ รูปแบบไม่ถูกต้อง",
                        "“{label}” cannot be read: wrong form.",
                        "กรอกเป็นตัวเลข หรือวันที่แบบ วว/ดด/ปปปป (พ.ศ.) ตามชนิดของช่อง",
                        "Enter a number, or a date as dd/mm/yyyy (Buddhist era), as the field asks."));
        add(
                rules,
                dataSet,
                field -> field.maxLength() != null,
                rule(
                        "FIELD-003",
                        new Check.Length(),
                        "“{label}” ยาวเกินกำหนด",
                        "“{label}” is too long.",
                        "ย่อให้สั้นลง",
                        "Shorten it."));
        add(
                rules,
                dataSet,
                field -> field.pattern() != null,
                rule(
                        "FIELD-004",
                        new Check.Pattern(),
                        "“{label}” ไม่เป็นไปตามรูปแบบ",
                        "“{label}” does not have the form asked for.",
                        "แก้ไขตามรูปแบบที่กำหนด",
                        "Correct it to the form asked for."));
        add(
                rules,
                dataSet,
                field -> field.codeList() != null,
                rule(
                        "FIELD-005",
                        new Check.Listed(),
                        "“{label}” ไม่อยู่ในรายการที่เลือกได้",
                        "“{label}” is not in the list.",
                        "เลือกค่าจากรายการ",
                        "Choose a value from the list."));
        return rules;
    }

    private static boolean typed(Field field) {
        return field.type() != FieldType.TEXT && field.type() != FieldType.CODE;
    }

    private static void add(List<Rule> rules, DataSet dataSet, Predicate<Field> demands, Rule stock) {
        List<String> covered = dataSet.rules().stream()
                .filter(rule -> rule.check().equals(stock.check()))
                .flatMap(rule -> rule.fields().stream())
                .toList();
        List<String> left = dataSet.fields().stream()
                .filter(demands)
                .map(Field::name)
                .filter(name -> !covered.contains(name))
                .toList();
        if (!left.isEmpty()) {
            rules.add(new Rule(
                    stock.code(),
                    stock.severity(),
                    stock.check(),
                    left,
                    stock.message(),
                    stock.cure(),
                    List.of(),
                    List.of()));
        }
    }

    private static Rule rule(String code, Check check, String th, String en, String cureTh, String cureEn) {
        return new Rule(
                code,
                Severity.ERROR,
                check,
                List.of(),
                new Bilingual(th, en),
                new Bilingual(cureTh, cureEn),
                List.of(),
                List.of());
    }
}
