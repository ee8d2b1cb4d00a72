package org.khet.notification.messages;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class MessageProblems {

    static final ProblemType NOT_SHELVED =
            new ProblemType("message-not-shelved", 409, "ข้อความนี้ไม่ได้ถูกพักไว้", "The message is not shelved");

    static ProblemException notShelved() {
        return ProblemException.of(NOT_SHELVED)
                .detail(
                        "ส่งซ้ำได้เฉพาะข้อความที่ส่งไม่สำเร็จและยังมีเนื้อหาอยู่",
                        "Only a message that did not arrive, and whose text was kept, is sent again")
                .cure("ดูสถานะของข้อความก่อน", "See the state of the message first")
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบข้อความนี้", "There is no such message")
                .cure("ตรวจสอบรหัส", "Check the id")
                .build();
    }

    private MessageProblems() {}
}
