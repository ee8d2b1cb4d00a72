package org.khet.request.deliveries;

import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

final class DeliveryProblems {

    static final ProblemType LINK_EXPIRED =
            new ProblemType("link-expired", 410, "ลิงก์หมดอายุแล้ว", "The link has expired");
    static final ProblemType LINK_USED_UP =
            new ProblemType("link-used-up", 410, "ลิงก์ถูกใช้ครบจำนวนครั้งแล้ว", "The link has been used up");

    static ProblemException unknownLink() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีลิงก์นี้", "There is no such link")
                .cure("ตรวจสอบว่าคัดลอกลิงก์มาครบ", "Check that the link was copied whole")
                .build();
    }

    static ProblemException expired() {
        return ProblemException.of(LINK_EXPIRED)
                .detail("ลิงก์ดาวน์โหลดนี้หมดอายุแล้ว", "This download link has expired")
                .cure("ติดต่อสำนักงานเขตเพื่อขอลิงก์ใหม่", "Ask the area office for a new link")
                .build();
    }

    static ProblemException usedUp() {
        return ProblemException.of(LINK_USED_UP)
                .detail("ลิงก์นี้ถูกดาวน์โหลดครบจำนวนครั้งแล้ว", "This link has been downloaded as often as allowed")
                .cure("ติดต่อสำนักงานเขตเพื่อขอลิงก์ใหม่", "Ask the area office for a new link")
                .build();
    }

    private DeliveryProblems() {}
}
