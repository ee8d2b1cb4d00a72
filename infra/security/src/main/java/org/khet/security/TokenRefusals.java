package org.khet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/**
 * Answers refused tokens as problems: 401 and 403; and 503 where the realm's keys cannot be had, which is not the
 * caller's fault.
 */
public final class TokenRefusals {
    private static final Duration UNTIL_KEYCLOAK_IS_BACK = Duration.ofSeconds(5);

    private TokenRefusals() {}

    /** Checks bearer tokens as JWT and answers for those that are not good. */
    public static void answerFor(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> {})
                .authenticationEntryPoint(TokenRefusals::unauthenticated)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        // The framework's own handler throws what it counts as our failure: the caller would see a 500.
                        filter.setAuthenticationFailureHandler(TokenRefusals::unauthenticated);
                        return filter;
                    }
                });
    }

    /** Answers for requests without a token, and for those whose roles do not suffice. */
    public static void answerFor(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.authenticationEntryPoint(TokenRefusals::unauthenticated).accessDeniedHandler(TokenRefusals::forbidden);
    }

    public static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            ProblemWriter.write(
                    request,
                    response,
                    ProblemException.of(CommonProblems.UNAVAILABLE)
                            .detail(
                                    "ตรวจโทเคนไม่ได้ เพราะติดต่อระบบยืนยันตัวตนไม่ได้",
                                    "The token cannot be checked, as the identity provider cannot be reached")
                            .cure("รอสักครู่แล้วส่งอีกครั้ง", "Wait a moment and send again")
                            .retryAfter(UNTIL_KEYCLOAK_IS_BACK)
                            .build());
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        ProblemWriter.write(
                request,
                response,
                ProblemException.of(CommonProblems.UNAUTHENTICATED)
                        .detail("ไม่มีโทเคน หรือโทเคนใช้ไม่ได้", "There is no token, or it is not valid")
                        .cure(
                                "เข้าสู่ระบบใหม่ หรือขอโทเคนใหม่แล้วส่งอีกครั้ง",
                                "Log in again, or fetch a new token and send again")
                        .build());
    }

    public static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        ProblemWriter.write(
                request,
                response,
                ProblemException.of(CommonProblems.FORBIDDEN)
                        .detail("ท่านไม่มีสิทธิ์ทำรายการนี้", "You may not do this")
                        .cure("ติดต่อผู้ดูแลระบบของสำนักงานเขต", "Ask the administrator of the area office")
                        .build());
    }
}
