package org.khet.collection.datasets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine speaks English; an officer reads Thai. What is not known here is shown as the engine says it. */
final class FaultWords {

    private static final Map<Pattern, String> THAI = thai();

    static Fault fault(String place, String english) {
        return fault(place, english, null);
    }

    static Fault fault(String place, String english, @Nullable Integer position) {
        var where = position == null ? "" : " (at character " + (position + 1) + ")";
        var whereTh = position == null ? "" : " (ตัวอักษรที่ " + (position + 1) + ")";
        return new Fault(place, inThai(english) + whereTh, english + where, position);
    }

    static String inThai(String english) {
        for (var known : THAI.entrySet()) {
            var matcher = known.getKey().matcher(english);
            if (matcher.matches()) {
                var thai = known.getValue();
                for (var group = 1; group <= matcher.groupCount(); group++) {
                    thai = thai.replace("{" + group + "}", matcher.group(group));
                }
                return thai;
            }
        }
        return "ยังใช้ไม่ได้: " + english;
    }

    private static Map<Pattern, String> thai() {
        var words = new LinkedHashMap<Pattern, String>();
        put(words, "is missing", "ยังไม่ได้ระบุ");
        put(words, "is not known here", "ไม่รู้จักส่วนนี้");
        put(words, "must be a text", "ต้องเป็นข้อความ");
        put(words, "must be a whole number", "ต้องเป็นจำนวนเต็ม");
        put(words, "must be true or false", "ต้องเป็น true หรือ false");
        put(words, "must be a list", "ต้องเป็นรายการ [ ]");
        put(words, "must hold texts only", "ต้องมีแต่ข้อความ");
        put(words, "must hold whole numbers only", "ต้องมีแต่จำนวนเต็ม");
        put(words, "must hold at least one", "ต้องมีอย่างน้อยหนึ่งรายการ");
        put(words, "an object expected", "ต้องเป็นวัตถุ { }");
        put(words, "knows no (.*)", "ไม่รู้จักค่า {1}");
        put(words, "there is not one", "ยังไม่มีสักรายการ");
        put(words, "the name is taken", "ชื่อนี้ใช้แล้ว หรือเป็นชื่อที่ระบบสงวนไว้");
        put(words, "the code stands twice", "รหัสนี้ซ้ำกับกฎอื่น");
        put(words, "there is no code list (.*)", "ไม่มีรายการรหัสชื่อ {1}");
        put(words, "a CODE needs a code list", "ช่องชนิดรหัสต้องระบุรายการรหัส");
        put(words, "there is no figure (.*)", "ไม่มีตัวเลขสรุปชื่อ {1}");
        put(words, "the name stands twice", "ชื่อนี้ซ้ำกับตัวเลขสรุปอื่น");
        put(
                words,
                "SUM needs one field that is a whole number, DISTINCT one or more",
                "ผลรวมต้องมีหนึ่งช่องที่เป็นจำนวนเต็ม การนับแบบไม่ซ้ำต้องมีอย่างน้อยหนึ่งช่อง");
        put(words, "there is no field (.*)", "ไม่มีช่องชื่อ {1}");
        put(words, "nothing fills (.*) in its texts", "ไม่มีค่าที่จะเติมลงใน {1} ของข้อความ");
        put(words, "its field needs a code list", "ช่องของกฎนี้ต้องมีรายการรหัส");
        put(
                words,
                "both sides of (.*) must be of one type that it can compare",
                "สองข้างของ {1} ต้องเป็นชนิดเดียวกันที่เปรียบเทียบกันได้");
        put(words, "both sides of \\? : must be of one type", "สองข้างของ ? : ต้องเป็นชนิดเดียวกัน");
        put(words, "longer than (.*) characters", "ยาวเกิน {1} ตัวอักษร");
        put(words, "nothing more expected, but (.*)", "เกินมา: {1}");
        put(words, "nested too deeply", "ซ้อนกันลึกเกินไป");
        put(words, "the expression ends too early", "นิพจน์ยังไม่จบ");
        put(words, "(.*) cannot stand here", "{1} อยู่ตรงนี้ไม่ได้");
        put(words, "has is written has\\(row.field\\)", "has ต้องเขียนว่า has(row.ชื่อช่อง)");
        put(words, "a name expected", "ต้องเป็นชื่อ");
        put(words, "the number is too large", "จำนวนมากเกินไป");
        put(words, "character (.*) is not understood", "ไม่เข้าใจตัวอักษร {1}");
        put(words, "a number is written like 12 or 1.5", "จำนวนเขียนแบบ 12 หรือ 1.5");
        put(words, "text does not end", "ข้อความไม่มีเครื่องหมายคำพูดปิด");
        put(words, "a number expected after -", "หลัง - ต้องเป็นจำนวน");
        put(
                words,
                "(.) needs two whole numbers or two decimals; .*",
                "{1} ใช้กับจำนวนเต็มสองตัวหรือทศนิยมสองตัว หากปนกันให้ใช้ double(x) หรือ 1.0");
        put(words, "a list expected after in", "หลัง in ต้องเป็นรายการ [ ]");
        put(words, "a list holds texts only or whole numbers only", "รายการต้องมีแต่ข้อความ หรือมีแต่จำนวนเต็ม");
        put(words, "true or false expected", "ต้องให้ผลเป็นจริงหรือเท็จ");
        put(words, "a text expected", "ต้องเป็นข้อความ");
        put(words, "a whole number expected", "ต้องเป็นจำนวนเต็ม");
        put(words, "a decimal expected", "ต้องเป็นทศนิยม");
        put(words, "a date expected", "ต้องเป็นวันที่");
        put(words, "a date is written like .*", "วันที่เขียนแบบ 10/06/2568 (พ.ศ.)");
        put(words, "(.*) must be written out in quotes", "ต้องเขียนเป็นข้อความในเครื่องหมายคำพูด");
        put(words, "no field is true or false by itself", "ไม่มีช่องที่เป็นจริงหรือเท็จในตัวเอง");
        put(words, "only text.field can be taken so", "เขียนแบบนี้ได้เฉพาะ text.ชื่อช่อง");
        put(words, "there is no function (.*)", "ไม่มีฟังก์ชัน {1}");
        put(words, "no code of the list has (.*)", "ไม่มีรหัสใดในรายการที่มีค่า {1}");
        put(words, "in the pattern, character (\\d+): (.*)", "รูปแบบผิดที่ตัวอักษรที่ {1}: {2}");
        put(words, "only \\(\\?: is known", "ใช้ได้เฉพาะวงเล็บแบบ (?:");
        put(words, "unknown escape", "ไม่รู้จักเครื่องหมาย \\ นี้ (อ้างอิงย้อนกลับใช้ไม่ได้)");
        put(words, "(.) expected", "ขาด {1}");
        put(words, "unexpected \\)", ") เกินมา");
        put(words, "repeat of a repeat", "เครื่องหมายซ้ำซ้อนกัน");
        put(words, "repeat counts in the wrong order", "จำนวนซ้ำเรียงผิด");
        put(words, "a count up to (.*) expected", "ต้องเป็นจำนวนไม่เกิน {1}");
        put(words, "write (.*) for the character itself", "ถ้าหมายถึงตัวอักษรนั้นเอง ให้เขียน {1}");
        put(words, "empty \\[ ]", "[ ] ว่างเปล่า");
        put(words, "a range needs two characters", "ช่วงต้องมีสองตัวอักษร");
        put(words, "range in the wrong order", "ช่วงเรียงผิด");
        put(words, "pattern ends too early", "รูปแบบยังไม่จบ");
        put(
                words,
                "pattern (?:too large|needs too much work|needs too many states|tells too many characters apart)",
                "รูปแบบซับซ้อนเกินไป");
        return words;
    }

    private static void put(Map<Pattern, String> words, String english, String thai) {
        words.put(Pattern.compile(english, Pattern.DOTALL), thai);
    }

    private FaultWords() {}
}
