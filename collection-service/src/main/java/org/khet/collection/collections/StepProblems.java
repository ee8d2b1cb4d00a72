package org.khet.collection.collections;

import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import org.khet.procedure.ProcedureRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a procedure refuses, as a problem. */
@Configuration(proxyBeanMethods = false)
class StepProblems {

    static final ProblemType STEP_REFUSED = new ProblemType(
            "step-refused", 409, "ขั้นตอนนี้ทำรายการดังกล่าวไม่ได้ในขณะนี้", "The step does not allow this now");

    @Bean
    ExceptionTranslator procedureRefusals() {
        return failure -> failure instanceof ProcedureRefusal refusal
                ? ProblemException.of(STEP_REFUSED)
                        .detail(refusal.messageTh(), refusal.messageEn())
                        .cure(
                                "ดูขั้นตอนปัจจุบันของงานที่ …/steps แล้วทำรายการกับขั้นตอนที่เปิดอยู่",
                                "See the open step at …/steps and act on that one")
                        .cause(refusal)
                        .build()
                : null;
    }
}
