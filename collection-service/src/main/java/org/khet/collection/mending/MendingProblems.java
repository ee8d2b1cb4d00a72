package org.khet.collection.mending;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** Why an edit is not taken; nothing of it is kept then. */
final class MendingProblems {
    static final ProblemType TOO_MANY_ROWS = new ProblemType(
            "too-many-rows-to-mend", 409, "ข้อมูลมากเกินกว่าจะแก้ทีละแถว", "Too many rows to be mended one by one");
    static final ProblemType ROW_WITHOUT_SUBJECT = new ProblemType(
            "row-without-subject", 422, "แถวไม่มีข้อมูลระบุตัว", "Nothing in the row says whom it is about");
    static final ProblemType NOT_UNDONE =
            new ProblemType("edit-not-undone", 409, "ย้อนการแก้ไขนี้ไม่ได้", "This edit cannot be taken back");

    static ProblemException tooManyRows(int most) {
        return ProblemException.of(TOO_MANY_ROWS)
                .detail(
                        "แก้ทีละแถวได้ไม่เกิน %,d แถว".formatted(most),
                        "Rows are mended one by one up to %,d".formatted(most))
                .cure(
                        "ดาวน์โหลดไฟล์ที่ทำเครื่องหมายข้อผิดพลาดไว้ แก้ในไฟล์ แล้วส่งไฟล์ใหม่",
                        "Take the workbook with the findings marked, mend it there and send it again")
                .build();
    }

    static ProblemException withoutSubject(int row) {
        return ProblemException.of(ROW_WITHOUT_SUBJECT)
                .detail(
                        "แถว " + row + " จะไม่มีข้อมูลที่บอกว่าเป็นของใคร",
                        "Nothing in row " + row + " would say whom it is about")
                .cure("หากต้องการลบแถว ให้ใช้คำสั่งลบแถวพร้อมเหตุผล", "To take the row out, remove it and say why")
                .build();
    }

    static ProblemException noSuchRow(int row) {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีแถว " + row + " ในข้อมูลรุ่นปัจจุบัน", "The current version has no row " + row)
                .cure("โหลดตารางใหม่", "Load the table again")
                .build();
    }

    /** @param now the row as it stands, null where it is gone */
    static ProblemException changed(int row, @Nullable RowView now) {
        var problem = ProblemException.of(CommonProblems.STALE)
                .detail(
                        "แถว " + row + (now == null ? " ถูกลบไปแล้ว" : " ถูกแก้ไขหลังจากที่ท่านเปิดดู"),
                        "Row " + row + (now == null ? " is gone" : " was changed after you read it"))
                .cure(
                        "เทียบค่าปัจจุบันกับค่าของท่าน แล้วเลือกว่าจะใช้ค่าใด",
                        "Compare the present value with yours and choose");
        return now == null
                ? problem.build()
                : problem.extension("current", Map.of("row", now.row(), "tag", now.tag(), "cells", now.cells()))
                        .build();
    }

    static ProblemException unknownField(String field) {
        return ProblemException.of(CommonProblems.UNKNOWN_FIELD)
                .field(field, "ชุดข้อมูลนี้ไม่มีช่อง " + field, "The data set has no field " + field)
                .build();
    }

    static ProblemException notACell(String field, int row) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(
                        field,
                        row,
                        "ค่าต้องยาวไม่เกิน 1,000 ตัวอักษร และไม่มีอักขระควบคุมหรือขึ้นบรรทัดใหม่",
                        "A value has at most 1,000 characters, no control characters and no line breaks")
                .build();
    }

    static ProblemException reasonNeeded() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("reason", "การเพิ่มหรือลบแถวต้องระบุเหตุผล", "Adding or removing a row needs a reason")
                .build();
    }

    static ProblemException nothingToDo() {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field("fields", "ไม่ได้ระบุช่องที่จะแก้", "No field to change was named")
                .build();
    }

    static ProblemException notUndone(String th, String en) {
        return ProblemException.of(NOT_UNDONE)
                .detail(th, en)
                .cure("แก้ไขค่าในตารางโดยตรง", "Edit the cell itself")
                .build();
    }

    private MendingProblems() {}
}
