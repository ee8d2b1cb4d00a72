package org.khet.gateway.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;

/** What may be wrong with clients and people. */
final class IdentityProblems {
    static final ProblemType CLIENT_EXISTS =
            new ProblemType("client-exists", 409, "โรงเรียนนี้มีไคลเอนต์แล้ว", "This school has a client already");
    static final ProblemType PERSON_EXISTS =
            new ProblemType("person-exists", 409, "มีบัญชีนี้แล้ว", "This account exists already");

    private static final Duration UNTIL_KEYCLOAK_IS_BACK = Duration.ofSeconds(10);

    private IdentityProblems() {}

    static ProblemException clientExists(String clientId) {
        return ProblemException.of(CLIENT_EXISTS)
                .detail(
                        clientId + " ออกให้แล้ว และรหัสลับแสดงเพียงครั้งเดียว",
                        clientId + " was issued before, and its secret is shown only once")
                .cure("ออกรหัสลับใหม่ด้วยการหมุนเวียน (rotate)", "Rotate the client to get a new secret")
                .build();
    }

    static ProblemException noClient() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบไคลเอนต์ของโรงเรียนตามรหัสนี้", "There is no school client of this id")
                .cure("ดูรายชื่อไคลเอนต์ที่ออกแล้ว", "Look at the list of clients")
                .build();
    }

    static ProblemException personExists() {
        return ProblemException.of(PERSON_EXISTS)
                .detail("ชื่อผู้ใช้หรืออีเมลนี้มีผู้ใช้แล้ว", "The username or the e-mail address is taken")
                .cure("ใช้ชื่อผู้ใช้หรืออีเมลอื่น", "Use another username or e-mail address")
                .build();
    }

    static ProblemException field(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(th, en)
                .field(field, th, en)
                .build();
    }

    static ProblemException keycloakAway(@Nullable Throwable cause) {
        var problem = ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("ติดต่อระบบยืนยันตัวตนไม่ได้", "The identity provider cannot be reached")
                .cure("รอสักครู่แล้วทำอีกครั้ง", "Wait a moment and try again")
                .retryAfter(UNTIL_KEYCLOAK_IS_BACK);
        return (cause == null ? problem : problem.cause(cause)).build();
    }
}
