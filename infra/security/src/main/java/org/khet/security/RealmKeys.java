package org.khet.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The realm's public keys, fetched when the first token comes and kept while Keycloak is down, so that valid tokens go on
 * working. A key made by a rotation is fetched at once, as its id is not known yet.
 */
final class RealmKeys {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(12);

    /** Tokens with invented key ids must not become a stream of requests to Keycloak. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MOST_BYTES = 256 * 1024;

    private RealmKeys() {}

    static JWKSource<SecurityContext> at(String uri) {
        try {
            var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(uri).toURL(), retriever)
                    .cache(KEPT.toMillis(), CONNECT_MILLIS + READ_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                    .build();
            return (selector, context) -> {
                try {
                    return keys.get(selector, context);
                } catch (RateLimitReachedException asked) {
                    // We have just looked: this key does not exist.
                    return List.of();
                }
            };
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("khet.security.jwks-uri is not a URL: " + uri, e);
        }
    }
}
