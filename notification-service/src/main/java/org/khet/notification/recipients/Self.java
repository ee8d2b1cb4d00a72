package org.khet.notification.recipients;

import java.security.Principal;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The recipient that a caller is: the office writes people under their login names. */
public final class Self {

    /** @throws ProblemException 403 where the token names nobody's login, as a program's does not */
    public static String idOf(Principal principal) {
        var login = principal instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString("preferred_username")
                : null;
        if (login == null || login.startsWith("service-account-")) {
            throw onlyForPeople();
        }
        return login;
    }

    public static ProblemException onlyForPeople() {
        return ProblemException.of(CommonProblems.FORBIDDEN)
                .detail("ใช้ได้เฉพาะบัญชีบุคคล", "Only for a person's account")
                .cure("เข้าสู่ระบบด้วยบัญชีของท่าน", "Log in as yourself")
                .build();
    }

    private Self() {}
}
