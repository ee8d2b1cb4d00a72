package org.khet.collection.collections;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import org.khet.procedure.ProcedureRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a procedure refuses, as problems. */
@Configuration(proxyBeanMethods = false)
class StepProblems {

    private static final Map<ProcedureRefusal.Code, ProblemType> TYPES = new EnumMap<>(ProcedureRefusal.Code.class);

    static {
        for (var code : ProcedureRefusal.Code.values()) {
            TYPES.put(
                    code,
                    new ProblemType(
                            "step-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            code == ProcedureRefusal.Code.NO_SUCH_STEP ? 404 : 409,
                            "ขั้นตอนนี้ทำรายการดังกล่าวไม่ได้",
                            "The step does not allow this"));
        }
    }

    @Bean
    ExceptionTranslator procedureRefusals() {
        return failure -> failure instanceof ProcedureRefusal refusal
                ? ProblemException.of(TYPES.getOrDefault(refusal.code(), CommonProblems.CONFLICT))
                        .detail(refusal.messageTh(), refusal.messageEn())
                        .cure(
                                "ดูขั้นตอนปัจจุบันของงาน แล้วทำตามลำดับ",
                                "Look at the case's present step and go on from there")
                        .cause(refusal)
                        .build()
                : null;
    }
}
