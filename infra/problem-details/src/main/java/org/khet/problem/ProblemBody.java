package org.khet.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form, RFC 9457 section 3, with both languages beside the one the caller asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String titleTh,
        String titleEn,
        @Nullable String detailTh,
        @Nullable String detailEn,
        @Nullable String cureTh,
        @Nullable String cureEn,
        List<FieldProblem> errors,
        String traceId,
        @JsonAnyGetter Map<String, Object> extensions) {

    static ProblemBody of(ProblemException problem, Language language, String instance, String traceId) {
        ProblemType type = problem.type();
        boolean thai = language == Language.TH;
        return new ProblemBody(
                type.uri(),
                thai ? type.titleTh() : type.titleEn(),
                type.status(),
                thai ? problem.detailTh() : problem.detailEn(),
                instance,
                type.titleTh(),
                type.titleEn(),
                problem.detailTh(),
                problem.detailEn(),
                problem.cureTh(),
                problem.cureEn(),
                problem.fields(),
                traceId,
                problem.extensions());
    }
}
