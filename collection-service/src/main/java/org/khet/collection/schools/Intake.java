package org.khet.collection.schools;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.problem.FieldProblem;
import org.khet.rules.text.ThaiText;

/** Takes in what is said of a school: repairs what can be repaired, and says of the rest what is wrong and where. */
final class Intake {

    /** The longest real name has 104 characters. */
    private static final int LONGEST = 200;

    /** A spreadsheet would run a cell that begins so. */
    private static final String FORMULA_STARTS = "=+-@";

    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final List<FieldProblem> problems = new ArrayList<>();

    Intake(Map<Column, String> said) {
        said.forEach((column, text) -> {
            var tidy = ThaiText.tidy(text);
            if (!tidy.isEmpty() && !tidy.equals("-")) {
                cells.put(column, tidy);
            }
        });
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** What was said, or null where {@link #problems()} says why not. */
    @Nullable
    ReadSchool read() {
        var code = required(
                Column.CODE, Codes.SMIS, "รหัสโรงเรียน (SMIS) ต้องเป็นเลขอารบิก 8 หลัก", "8 digits (SMIS code)");
        var code10 = digits(Column.CODE10, Codes.MINISTRY, "รหัสกระทรวงต้องเป็นเลขอารบิก 10 หลัก", "10 digits");
        var obecCode = digits(Column.OBEC_CODE, Codes.OBEC, "รหัส สพฐ. ต้องเป็นเลขอารบิก 6 หลัก", "6 digits");
        var areaCode = required(
                Column.AREA_CODE, Codes.AREA, "รหัสเขตพื้นที่ต้องเป็นเลขอารบิก 4, 6 หรือ 8 หลัก", "4, 6 or 8 digits");
        var name = text(Column.NAME);
        if (name == null && !refused(Column.NAME)) {
            refuse(Column.NAME, "ไม่มีชื่อโรงเรียน", "The school's name is missing");
        }
        var areaName = text(Column.AREA_NAME);
        var province = text(Column.PROVINCE);
        var district = text(Column.DISTRICT);
        var subdistrict = text(Column.SUBDISTRICT);
        var network = text(Column.NETWORK);
        var grades = grades();
        var span = span();
        if (code == null || areaCode == null || name == null || !problems.isEmpty()) {
            return null;
        }
        return new ReadSchool(
                code,
                code10,
                obecCode,
                name,
                areaCode,
                areaName,
                province,
                district,
                subdistrict,
                network,
                grades,
                span);
    }

    private @Nullable String required(Column column, Pattern form, String th, String en) {
        if (!cells.containsKey(column)) {
            refuse(column, th + " แต่ช่องนี้ว่าง", "Must be " + en + " but is blank");
            return null;
        }
        return digits(column, form, th, en);
    }

    private @Nullable String digits(Column column, Pattern form, String th, String en) {
        var said = cells.get(column);
        if (said == null || form.matcher(said).matches()) {
            return said;
        }
        int found = said.codePointCount(0, said.length());
        refuse(column, th + " แต่พบ " + found + " ตัวอักษร", "Must be " + en + " but has " + found + " characters");
        return null;
    }

    private @Nullable String text(Column column) {
        var said = cells.get(column);
        if (said == null) {
            return null;
        }
        if (said.length() > LONGEST) {
            refuse(column, "ยาวเกิน " + LONGEST + " ตัวอักษร", "Longer than " + LONGEST + " characters");
        } else if (FORMULA_STARTS.indexOf(said.charAt(0)) >= 0) {
            refuse(
                    column,
                    "ห้ามขึ้นต้นด้วย = + - @ เพราะตารางคำนวณจะถือเป็นสูตร",
                    "Must not begin with = + - @, a formula");
        } else if (said.chars().anyMatch(Character::isISOControl)) {
            refuse(column, "มีอักขระควบคุมที่มองไม่เห็น", "Holds an unseen control character");
        } else {
            return said;
        }
        return null;
    }

    private List<String> grades() {
        var said = cells.get(Column.GRADES);
        if (said == null) {
            return List.of();
        }
        return Grades.listed(said).orElseGet(() -> {
            refuse(
                    Column.GRADES,
                    "ชั้นที่เปิดสอนต้องเขียนเช่น อ.2|อ.3|ป.1 โดยใช้ชั้น " + String.join(" ", Grades.ALL),
                    "Grades are written like อ.2|อ.3|ป.1, out of " + String.join(" ", Grades.ALL));
            return List.of();
        });
    }

    private List<String> span() {
        var said = cells.get(Column.GRADE_SPAN);
        if (said == null) {
            return List.of();
        }
        return Grades.spanned(said).orElseGet(() -> {
            refuse(
                    Column.GRADE_SPAN,
                    "ช่วงชั้นต้องเขียนเช่น อนุบาล-ประถมศึกษา",
                    "A span of levels is written like อนุบาล-ประถมศึกษา");
            return List.of();
        });
    }

    private boolean refused(Column column) {
        return problems.stream().anyMatch(problem -> problem.field().equals(column.field()));
    }

    private void refuse(Column column, String th, String en) {
        problems.add(new FieldProblem(column.field(), null, th, en));
    }
}
