package org.khet.reporting.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;

/** What must be right about a definition whatever data it is laid over: a draft may be unfinished, but not unreadable. */
public final class DefinitionShape {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.]{1,30}");
    private static final int LONGEST_TITLE = 300;

    private final List<FieldProblem> problems = new ArrayList<>();

    public static List<FieldProblem> of(ReportDefinition report) {
        var shape = new DefinitionShape();
        if (!CODE.matcher(report.code()).matches()) {
            shape.add("code", "ใช้ a-z 0-9 และ - ยาว 2 ถึง 60 ตัว", "2 to 60 of a-z, 0-9 and hyphen");
        }
        if (report.titleTh().isBlank() || report.titleTh().length() > LONGEST_TITLE) {
            shape.add(
                    "titleTh", "ต้องมีชื่อ ไม่เกิน " + LONGEST_TITLE + " ตัว", "1 to " + LONGEST_TITLE + " characters");
        }
        shape.keys(report);
        shape.derived(report);
        shape.arrangement(report);
        return List.copyOf(shape.problems);
    }

    /** @param more what else is wrong with it */
    static void require(ReportDefinition report, List<FieldProblem> more) {
        throwWhere(Stream.concat(of(report).stream(), more.stream()).toList());
    }

    static void requireOf(String code, ReportDefinition report, List<FieldProblem> more) {
        var problems = new ArrayList<>(of(report));
        problems.addAll(more);
        if (!report.code().equals(code)) {
            problems.add(new FieldProblem(
                    "code", null, "ต้องตรงกับรหัสในที่อยู่", "Must be the code that is in the address"));
        }
        throwWhere(problems);
    }

    private void keys(ReportDefinition report) {
        var seen = new HashSet<String>();
        for (int b = 0; b < report.columns().size(); b++) {
            var block = report.columns().get(b);
            for (int h = 0; h < block.heads().size(); h++) {
                key(
                        "columns[" + b + "].heads[" + h + "].key",
                        block.heads().get(h).key());
            }
            for (int m = 0; m < block.measures().size(); m++) {
                var at = "columns[" + b + "].measures[" + m + "].key";
                var measure = block.measures().get(m).key();
                key(at, measure);
                boolean bare = block.heads().isEmpty() && !block.ofEach();
                var whole = bare ? List.of(measure) : heads(block, measure);
                if (!whole.stream().allMatch(seen::add)) {
                    add(at, "คอลัมน์รหัสนี้ซ้ำกับคอลัมน์อื่น", "Another column has this key");
                }
            }
        }
    }

    private void derived(ReportDefinition report) {
        var seen = new HashSet<String>();
        for (int i = 0; i < report.derived().size(); i++) {
            var derived = report.derived().get(i);
            var at = "derived[" + i + "]";
            key(at + ".code", derived.code());
            if (!seen.add(derived.code())) {
                add(at + ".code", "รหัสนี้ซ้ำกับช่องอื่น", "Another derived field has this code");
            }
            var classified = derived.classified();
            if (classified != null && !derived.sumOf().isEmpty()) {
                add(at + ".sumOf", "เป็นผลรวมหรือเป็นกลุ่มได้อย่างเดียว", "Either a sum or a class, not both");
            }
            if (classified != null) {
                steps(at + ".classified.steps", classified);
            }
        }
    }

    /** Figures stand below each other in lines that all heads share. */
    private void arrangement(ReportDefinition report) {
        for (int b = 0; report.below() && b < report.columns().size(); b++) {
            var block = report.columns().get(b);
            var above = block.heads().isEmpty() ? block.titleTh() : "-";
            if (above == null && !block.ofEach()
                    || !titles(block).equals(titles(report.columns().getFirst()))) {
                add(
                        "columns[" + b + "].measures",
                        "ตัวเลขวางเป็นบรรทัดได้เมื่อทุกกลุ่มคอลัมน์มีหัว และมีตัวเลขชื่อเดียวกันตามลำดับเดียวกัน",
                        "Figures stand below each other where all columns have a head, and the same figures in the same order");
            }
        }
    }

    private static List<String> titles(Block block) {
        return block.measures().stream().map(Measure::titleTh).toList();
    }

    private void steps(String at, Classified classified) {
        var steps = classified.steps();
        if (steps.size() < 2) {
            add(at, "ต้องมีอย่างน้อยสองกลุ่ม", "At least two classes");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            key(at + "[" + i + "].code", step.code());
            if (!seen.add(step.code())) {
                add(at + "[" + i + "].code", "รหัสนี้ซ้ำกับกลุ่มอื่น", "Another class has this code");
            }
            if ((step.upTo() == null) != (i == steps.size() - 1)) {
                add(
                        at + "[" + i + "].upTo",
                        "ทุกกลุ่มต้องบอกว่าสิ้นสุดที่เส้นใด ยกเว้นกลุ่มสูงสุด",
                        "Each class but the highest says at which bound it ends");
            }
        }
    }

    private static List<String> heads(Block block, String measure) {
        return block.heads().stream().map(head -> head.key() + "-" + measure).toList();
    }

    private void key(String at, String key) {
        if (!KEY.matcher(key).matches()) {
            add(at, "ใช้ A-Z a-z 0-9 _ . ยาว 1 ถึง 30 ตัว", "1 to 30 of A-Z, a-z, 0-9, underscore and dot");
        }
    }

    private void add(String at, String th, String en) {
        problems.add(new FieldProblem(at, null, th, en));
    }

    private static void throwWhere(List<FieldProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("นิยามรายงานมีส่วนที่ต้องแก้ไข", "Some parts of the report's definition need correction")
                .cure("แก้ไขตามรายการ แล้วลองใหม่", "Correct what is listed, then try again");
        problems.forEach(problem::field);
        throw problem.build();
    }
}
