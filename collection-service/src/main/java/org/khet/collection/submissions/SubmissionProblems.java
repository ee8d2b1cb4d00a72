package org.khet.collection.submissions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be refused about a submission. */
public final class SubmissionProblems {

    public static final ProblemType UNKNOWN_SCHOOL = new ProblemType(
            "unknown-school", 404, "ไม่มีโรงเรียนรหัสนี้ในทะเบียน", "No school of this code is in the registry");
    public static final ProblemType NOTHING_SENT =
            new ProblemType("nothing-sent", 404, "โรงเรียนยังไม่ได้ส่งข้อมูล", "The school has not sent any data yet");
    public static final ProblemType NO_CERTIFICATE =
            new ProblemType("no-certificate", 404, "ยังไม่มีใบรับรอง", "There is no certificate yet");
    public static final ProblemType WRONG_STATUS = new ProblemType(
            "submission-status", 409, "สถานะของข้อมูลไม่อนุญาต", "The status of the submission does not allow this");
    public static final ProblemType HAS_ERRORS =
            new ProblemType("submission-has-errors", 409, "ข้อมูลยังมีข้อผิดพลาด", "The data still has errors");
    public static final ProblemType UNEXPLAINED = new ProblemType(
            "queries-unexplained", 409, "ยังมีข้อสงสัยที่ไม่ได้ชี้แจง", "There are queries without an explanation");

    public static final ProblemType NO_CORRECTION =
            new ProblemType("no-correction", 409, "ไม่มีการแก้ไขที่ค้างอยู่", "No correction is under way");

    public static final ProblemType VALUES_REMOVED = new ProblemType(
            "values-removed", 410, "ไม่เก็บค่าของรุ่นนี้แล้ว", "The values of this version are no longer kept");

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Map<SubmissionStatus, String> NAMES_TH = new EnumMap<>(Map.of(
            SubmissionStatus.NOT_STARTED, "ยังไม่ส่ง",
            SubmissionStatus.DRAFT, "ร่าง",
            SubmissionStatus.HAS_ERRORS, "มีข้อผิดพลาด",
            SubmissionStatus.HAS_QUERIES, "มีข้อสงสัย",
            SubmissionStatus.CLEAN, "ผ่านการตรวจ",
            SubmissionStatus.SUBMITTED, "ยืนยันส่งแล้ว",
            SubmissionStatus.CERTIFIED, "รับรองแล้ว",
            SubmissionStatus.ACCEPTED, "เขตรับแล้ว",
            SubmissionStatus.RETURNED, "ส่งกลับแก้ไข",
            SubmissionStatus.LOCKED, "ปิดแล้ว"));

    static ProblemException wrongStatus(SubmissionStatus status, SubmissionAction action) {
        return ProblemException.of(WRONG_STATUS)
                .detail(
                        "ขณะนี้ข้อมูลมีสถานะ “" + NAMES_TH.get(status) + "” จึงทำรายการนี้ไม่ได้",
                        "The submission is " + status + ": " + action + " is not possible now")
                .cure(cureTh(status), cureEn(status))
                .build();
    }

    static ProblemException valuesRemoved(int version, Instant at) {
        var day = at.atZone(BANGKOK).toLocalDate();
        return ProblemException.of(VALUES_REMOVED)
                .detail(
                        "ค่าของรุ่นที่ " + version + " พ้นกำหนดเก็บรักษาและลบแล้วเมื่อ " + day
                                + " ประวัติว่าใครส่งเมื่อใดยังอยู่",
                        "The values of version " + version + " were removed on " + day
                                + " for their age; who sent it and when is still in the history")
                .cure("ดูประวัติและจำนวนที่เปลี่ยน", "Look at the history and how much it changed")
                .build();
    }

    static ProblemException hasErrors(int errors) {
        return ProblemException.of(HAS_ERRORS)
                .detail("เหลือข้อผิดพลาด " + errors + " รายการ", errors + " errors are left")
                .cure("แก้ไขตามรายการที่แจ้ง แล้วส่งไฟล์ใหม่", "Mend what the findings name and send the file again")
                .build();
    }

    static ProblemException unexplained(int queries) {
        return ProblemException.of(UNEXPLAINED)
                .detail("เหลือข้อสงสัยที่ไม่ได้ชี้แจง " + queries + " รายการ", queries + " queries have no explanation")
                .cure("แก้ไขข้อมูล หรือเขียนคำชี้แจงให้ครบทุกข้อ", "Mend the data, or explain each query")
                .build();
    }

    public static ProblemException nothingSent() {
        return ProblemException.of(NOTHING_SENT)
                .detail("ยังไม่มีไฟล์ของโรงเรียนในรอบนี้", "There is no file of this school in this collection")
                .cure("ส่งไฟล์ก่อน", "Send a file first")
                .build();
    }

    static ProblemException noCertificate() {
        return ProblemException.of(NO_CERTIFICATE)
                .detail("ผู้อำนวยการยังไม่ได้รับรองข้อมูล", "The director has not certified the data")
                .cure("รับรองข้อมูลก่อน", "Certify first")
                .build();
    }

    static ProblemException noCorrection() {
        return ProblemException.of(NO_CORRECTION)
                .detail(
                        "ข้อมูลนี้ไม่ได้อยู่ระหว่างแก้ไขหลังการรับรอง",
                        "It is not being corrected after a certification")
                .cure(
                        "ไม่ต้องทำอะไร ข้อมูลปัจจุบันคือข้อมูลที่ใช้อยู่",
                        "Nothing to do: the current version is the one that counts")
                .build();
    }

    public static ProblemException stale() {
        return ProblemException.of(CommonProblems.STALE)
                .detail("ข้อมูลถูกแก้ไขหลังจากที่ท่านเปิดดู", "It was changed after you read it")
                .cure("เปิดดูข้อมูลล่าสุด แล้วทำรายการใหม่", "Read it again and repeat")
                .build();
    }

    private static String cureTh(SubmissionStatus status) {
        return switch (status) {
            case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN -> "ส่งไฟล์และยืนยันส่งข้อมูลก่อน";
            case SUBMITTED -> "รอผู้อำนวยการโรงเรียนรับรอง หรือถอนการยืนยันก่อน";
            case CERTIFIED, ACCEPTED -> "หากต้องแก้ไข ให้ส่งไฟล์ใหม่เป็นรุ่นถัดไป";
            case RETURNED -> "แก้ไขตามเหตุผลที่แจ้ง แล้วส่งไฟล์ใหม่";
            case LOCKED -> "ขอให้เจ้าหน้าที่ข้อมูลของเขตพื้นที่ขยายเวลาให้โรงเรียนเป็นกรณีพิเศษ";
        };
    }

    private static String cureEn(SubmissionStatus status) {
        return switch (status) {
            case NOT_STARTED, DRAFT, HAS_ERRORS, HAS_QUERIES, CLEAN -> "Send a file and submit it first";
            case SUBMITTED -> "Wait for the school's director to certify, or withdraw the submission first";
            case CERTIFIED, ACCEPTED -> "To correct it, send a new file as the next version";
            case RETURNED -> "Mend what the reason says and send a new file";
            case LOCKED -> "Ask the area office's data officer for an exception for the school";
        };
    }

    private SubmissionProblems() {}
}
