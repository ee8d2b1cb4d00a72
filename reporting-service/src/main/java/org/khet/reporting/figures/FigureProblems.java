package org.khet.reporting.figures;

import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class FigureProblems {

    static final ProblemType REPORT_TOO_HEAVY =
            new ProblemType("report-too-heavy", 422, "รายงานใหญ่เกินไป", "The report is too large");

    static ProblemException tooHeavy(Throwable cause) {
        return ProblemException.of(REPORT_TOO_HEAVY)
                .detail("คำนวณไม่เสร็จภายในเวลาที่กำหนด", "There was no result within the time limit")
                .cure("ลดจำนวนคอลัมน์หรือแถว", "Ask for fewer columns or rows")
                .cause(cause)
                .build();
    }

    static ProblemException tooLarge(long cells, long most) {
        return ProblemException.of(REPORT_TOO_HEAVY)
                .detail(
                        "ตารางมี " + cells + " ช่อง เกิน " + most + " ช่อง",
                        "The table has " + cells + " cells, more than " + most)
                .cure("ลดจำนวนคอลัมน์หรือแถว", "Ask for fewer columns or rows")
                .build();
    }

    /** @param fields each with its place in the definition */
    static ProblemException wrong(List<FieldProblem> fields) {
        var problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("นิยามรายงานมีส่วนที่ต้องแก้ไข", "Some parts of the report's definition need correction")
                .cure("แก้ไขตามรายการ แล้วลองใหม่", "Correct what is listed, then try again");
        fields.forEach(problem::field);
        return problem.build();
    }

    static ProblemException cannotBeGuarded() {
        return ProblemException.of(REPORT_TOO_HEAVY)
                .detail(
                        "มีจำนวนน้อยที่ต้องปกปิดมากเกินกว่าจะพิสูจน์ได้ว่าปลอดภัย",
                        "There are more small counts to hide than can be proven safe")
                .cure("ใช้แถวที่กว้างขึ้น เช่น รายอำเภอหรือรายชั้น", "Use wider rows, such as districts or grades")
                .build();
    }

    static ProblemException otherData() {
        return ProblemException.of(CommonProblems.CONFLICT)
                .detail(
                        "ข้อมูลของรอบจัดเก็บนี้ไม่มีช่องที่รายงานนี้ต้องใช้",
                        "This collection's data lacks a field that the report needs")
                .cure(
                        "เลือกชุดข้อมูลของรอบจัดเก็บที่ตรงกับรายงาน",
                        "Choose a snapshot of the data that the report is made of")
                .build();
    }

    private FigureProblems() {}
}
