package org.khet.reporting.queries;

import java.time.Duration;
import java.util.List;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class QueryProblems {

    static final ProblemType QUERY_TOO_HEAVY =
            new ProblemType("query-too-heavy", 422, "คำค้นใช้เวลามากเกินไป", "The query takes too long");
    static final ProblemType QUERY_TOO_FINE =
            new ProblemType("query-too-fine", 422, "ตารางละเอียดเกินไป", "The table is too fine");
    static final ProblemType GIVES_PEOPLE_AWAY = new ProblemType(
            "gives-people-away",
            422,
            "ตารางนี้เมื่อรวมกับตารางที่ส่งมอบแล้วจะเปิดเผยข้อมูลส่วนบุคคล",
            "Together with what was delivered before, this table would give people away");

    static ProblemException wrong(List<FieldProblem> fields) {
        var problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("คำค้นมีส่วนที่ต้องแก้ไข", "Some parts of the query need correction")
                .cure(
                        "ดูชื่อช่องข้อมูลและชนิดได้ที่ GET /api/reporting/query/fields",
                        "See GET /api/reporting/query/fields for the fields and their types");
        fields.forEach(problem::field);
        return problem.build();
    }

    static ProblemException tooHeavy() {
        return ProblemException.of(QUERY_TOO_HEAVY)
                .detail("ไม่ได้ผลลัพธ์ภายในเวลาที่กำหนด", "There was no result within the time limit")
                .cure("เพิ่มตัวกรองหรือลดจำนวนกลุ่ม", "Add filters, or group by less")
                .build();
    }

    static ProblemException tooManyGroups(int most) {
        return ProblemException.of(QUERY_TOO_FINE)
                .detail("ตารางมีเกิน " + most + " กลุ่ม", "The table has more than " + most + " groups")
                .cure("เพิ่มตัวกรองหรือลดจำนวนกลุ่ม", "Add filters, or group by less")
                .field("groupBy", "มีเกิน " + most + " กลุ่ม", "More than " + most + " groups")
                .build();
    }

    static ProblemException tooManyRows(long rows, int most) {
        return ProblemException.of(QUERY_TOO_FINE)
                .detail(
                        "รายการมี " + rows + " แถว เกิน " + most + " แถวที่รูปแบบนี้รับได้",
                        "The list has " + rows + " rows, more than the " + most + " that this format takes")
                .cure("เพิ่มตัวกรอง หรือเลือก CSV", "Add filters, or choose CSV")
                .build();
    }

    static ProblemException cannotBeGuarded() {
        return ProblemException.of(QUERY_TOO_FINE)
                .detail(
                        "มีจำนวนน้อยที่ต้องปกปิดมากเกินกว่าจะพิสูจน์ได้ว่าปลอดภัย",
                        "There are more small counts to hide than can be proven safe")
                .cure("ลดจำนวนกลุ่ม หรือใช้กลุ่มที่ใหญ่ขึ้น", "Group by less, or by something wider")
                .field("groupBy", "ละเอียดเกินไป", "Too fine")
                .build();
    }

    static ProblemException givesPeopleAway() {
        return ProblemException.of(GIVES_PEOPLE_AWAY)
                .detail(
                        "นำตารางนี้ไปหักลบกับตารางที่ผลิตไว้แล้วในคำขอเดียวกัน จะรู้จำนวนน้อยที่ปกปิดไว้",
                        "Subtracted from what was made for the same request, this table would give small counts away")
                .cure(
                        "ใช้ตัวกรองเดียวกับตารางก่อน หรือรวมเป็นตารางเดียว",
                        "Use the filters of the table before, or ask for one table in place of two")
                .build();
    }

    static ProblemException filterNotApproved() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(
                        "ตัวกรองใช้ข้อมูลส่วนบุคคลที่ไม่ได้รับอนุมัติ ทุกแถวที่ได้จะเปิดเผยค่านั้น",
                        "A filter uses personal data that was not approved: every row would tell that value")
                .cure("เอาตัวกรองออก หรือขออนุมัติให้เปิดเผยช่องนั้น", "Remove the filter, or have its field approved")
                .field("filters", "ใช้ช่องที่ไม่ได้รับอนุมัติ", "A field here was not approved")
                .build();
    }

    static ProblemException notComparable() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("เปรียบเทียบด้วยช่องข้อมูลนี้ไม่ได้", "The snapshots cannot be compared by this field")
                .cure(
                        "เลือกช่องที่มีในทั้งสองชุด และไม่ใช่ข้อมูลส่วนบุคคล",
                        "Choose a field that both have and that is not personal")
                .field("by", "ไม่มีในทั้งสองชุด หรือเป็นข้อมูลส่วนบุคคล", "Not in both, or personal")
                .build();
    }

    static ProblemException busy() {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("มีผู้ขอดูตัวอย่างพร้อมกันจำนวนมาก", "Many previews are being worked out at this moment")
                .cure("ลองใหม่ในอีกสักครู่", "Try again in a moment")
                .retryAfter(Duration.ofSeconds(1))
                .build();
    }

    private QueryProblems() {}
}
