package org.khet.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A login that did not work, on a page for people and as a problem for everything else. */
@Component
final class TroublePage {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String page = read();

    enum Reason {
        AWAY(
                503,
                "ระบบยืนยันตัวตนยังไม่พร้อม",
                "The identity provider is not available",
                "ข้อมูลของท่านไม่เสียหาย โปรดรอสักครู่แล้วลองอีกครั้ง",
                "Nothing of yours is lost. Please wait a moment and try again."),
        REFUSED(
                401,
                "เข้าสู่ระบบไม่สำเร็จ",
                "The login did not succeed",
                "การเข้าสู่ระบบถูกยกเลิก หรือใช้เวลานานเกินไป โปรดลองอีกครั้ง",
                "The login was cancelled or took too long. Please try again.");

        private final int status;
        private final String titleTh;
        private final String titleEn;
        private final String textTh;
        private final String textEn;

        Reason(int status, String titleTh, String titleEn, String textTh, String textEn) {
            this.status = status;
            this.titleTh = titleTh;
            this.titleEn = titleEn;
            this.textTh = textTh;
            this.textEn = textEn;
        }

        /** @param code as OAuth 2 and Spring Security name it */
        static Reason of(String code) {
            return switch (code) {
                case "invalid_token_response", "server_error", "temporarily_unavailable" -> AWAY;
                default -> REFUSED;
            };
        }
    }

    void show(HttpServletRequest request, HttpServletResponse response, Reason reason) throws IOException {
        var accepted = request.getHeader("Accept");
        if (accepted == null || !accepted.contains("text/html")) {
            ProblemWriter.write(request, response, problem(reason));
            return;
        }
        response.setStatus(reason.status);
        if (reason == Reason.AWAY) {
            response.setHeader("Retry-After", Long.toString(PAUSE.toSeconds()));
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page.replace("{titleTh}", reason.titleTh)
                        .replace("{titleEn}", reason.titleEn)
                        .replace("{textTh}", reason.textTh)
                        .replace("{textEn}", reason.textEn)
                        .replace("{start}", LoginSteps.START)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException problem(Reason reason) {
        var type = reason == Reason.AWAY ? CommonProblems.UNAVAILABLE : CommonProblems.UNAUTHENTICATED;
        var problem =
                ProblemException.of(type).detail(reason.titleTh, reason.titleEn).cure(reason.textTh, reason.textEn);
        return (reason == Reason.AWAY ? problem.retryAfter(PAUSE) : problem).build();
    }

    private static String read() {
        try {
            return new ClassPathResource("login-trouble.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
