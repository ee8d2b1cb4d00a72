package org.khet.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.khet.security.Role;

/** Bearer tokens for tests, and the broken ones that every service must refuse. */
public final class Tokens {

    /** Staff of every area. */
    public static String forStaff(Role... roles) {
        return forStaffOf("*", roles);
    }

    public static String forStaffOf(String areaCode, Role... roles) {
        return sign(claims("staff-" + roles[0].claim(), roles).claim("area_codes", List.of(areaCode)));
    }

    /** Another person with the same roles, for the rules that ask for two people. */
    public static String forStaffNamed(String subject, Role... roles) {
        return sign(claims(subject, roles).claim("area_codes", List.of("*")));
    }

    public static String forSchool(String schoolCode, Role role) {
        return sign(claims(schoolCode + "-" + role.claim(), role).claim("school_code", schoolCode));
    }

    /** A service that logs in by itself. */
    public static String forService(String clientId) {
        return sign(claims("service-account-" + clientId).claim("azp", clientId));
    }

    /** Tokens that look right and are not: name of the fault to token. */
    public static Map<String, String> broken() {
        return Map.of(
                "foreign key",
                TokenIssuer.signWithForeignKey(staff(Role.ADMINISTRATOR).build()),
                "expired",
                broken(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                "not yet valid",
                broken(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
                "other issuer",
                broken(claims -> claims.issuer("http://localhost/realms/other")),
                "other audience",
                broken(claims -> claims.audience("account")),
                "no algorithm",
                "eyJhbGciOiJub25lIn0."
                        + TestPlatform.get()
                                .issuer()
                                .sign(staff(Role.ADMINISTRATOR).build())
                                .split("\\.")[1]
                        + ".",
                "nonsense",
                "abc.def.ghi");
    }

    private static String broken(UnaryOperator<JWTClaimsSet.Builder> fault) {
        return sign(fault.apply(staff(Role.ADMINISTRATOR)));
    }

    private static JWTClaimsSet.Builder staff(Role role) {
        return claims("staff", role).claim("area_codes", List.of("*"));
    }

    private static JWTClaimsSet.Builder claims(String subject, Role... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(TokenIssuer.ISSUER)
                .audience(TokenIssuer.AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("azp", "test")
                .claim("name", "ทดสอบ " + subject)
                .claim("preferred_username", subject)
                .claim(
                        "realm_access",
                        Map.of("roles", Arrays.stream(roles).map(Role::claim).toList()));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return TestPlatform.get().issuer().sign(claims.build());
    }

    private Tokens() {}
}
