package org.khet.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people log in.
 *
 * @param publicUrl the address in people's browsers, without a slash at the end
 * @param issuer the realm's address in people's browsers; also the {@code iss} of its tokens
 * @param realmUrl the same realm as this machine reaches it
 * @param clientId the gateway's own client
 * @param connectTimeout for calls to Keycloak while a person waits
 * @param readTimeout for calls to Keycloak while a person waits
 * @param idle a session unused for so long ends
 * @param beforeLogin the same for a session that has not got to a login yet
 * @param mostSessions sessions held at once; one more person is asked to wait
 */
@ConfigurationProperties("khet.login")
record LoginSettings(
        URI publicUrl,
        String issuer,
        URI realmUrl,
        String clientId,
        String clientSecret,
        Duration connectTimeout,
        Duration readTimeout,
        Duration idle,
        Duration beforeLogin,
        int mostSessions) {

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    String ownEndpoint(String name) {
        return realmUrl + "/protocol/openid-connect/" + name;
    }

    boolean overTls() {
        return "https".equals(publicUrl.getScheme());
    }
}
