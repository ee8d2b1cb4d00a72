package org.khet.request.requests;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What can be wrong with a request. */
public final class RequestProblems {

    static final ProblemType NOTHING_PRODUCED =
            new ProblemType("nothing-produced", 409, "ยังไม่มีไฟล์ผลลัพธ์", "There is no file yet");
    static final ProblemType OWN_WORK =
            new ProblemType("own-work", 403, "ตรวจงานของตนเองไม่ได้", "Nobody checks their own work");
    static final ProblemType DELIVER_INSTEAD =
            new ProblemType("deliver-instead", 409, "ขั้นส่งมอบทำด้วยการส่งมอบ", "This step is done by delivering");
    static final ProblemType NOT_THE_TIME =
            new ProblemType("not-the-time", 409, "ยังทำรายการนี้ไม่ได้ในขั้นนี้", "Not at this step");
    static final ProblemType NOTHING_ASKED =
            new ProblemType("nothing-asked", 409, "ไม่มีคำถามที่รอคำตอบ", "No question waits for an answer");

    static ProblemException nothingProduced() {
        return ProblemException.of(NOTHING_PRODUCED)
                .detail("คำขอนี้ยังไม่มีไฟล์ที่ผลิตเสร็จ", "No file has been produced for this request")
                .cure(
                        "สั่งผลิตก่อน (POST …/production) แล้วรอให้ไฟล์มาถึง",
                        "Order it (POST …/production) and wait for the file")
                .build();
    }

    static ProblemException ownWork() {
        return ProblemException.of(OWN_WORK)
                .detail("ผู้สั่งผลิตตรวจสอบผลงานของตนเองไม่ได้", "Who ordered the file may not check it")
                .cure("ให้เจ้าหน้าที่อีกคนเป็นผู้ตรวจสอบ", "Ask another member of staff to do it")
                .build();
    }

    static ProblemException deliverInstead() {
        return ProblemException.of(DELIVER_INSTEAD)
                .detail("ขั้นตอนที่ 6 เสร็จเมื่อส่งมอบ", "Step 6 is completed by delivering")
                .cure("เรียก POST …/deliver", "Call POST …/deliver")
                .build();
    }

    static ProblemException notTheTime(String th, String en) {
        return ProblemException.of(NOT_THE_TIME)
                .detail(th, en)
                .cure("ดูขั้นตอนปัจจุบันที่ …/steps", "See the open step at …/steps")
                .build();
    }

    static ProblemException nothingAsked() {
        return ProblemException.of(NOTHING_ASKED)
                .detail("สำนักงานไม่ได้รอคำตอบของท่านในขณะนี้", "The office does not wait for an answer of yours")
                .cure("ดูความคืบหน้าในหน้าติดตามคำขอ", "See the progress on the tracking page")
                .build();
    }

    /** Also for those who may not know that it exists. */
    public static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบคำขอนี้", "There is no such request")
                .cure("ตรวจสอบรหัส", "Check the id or code")
                .build();
    }

    private RequestProblems() {}
}
