package org.khet.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Does not check the signature of the same token again within a few seconds: a page or a program sends it with every
 * call, and the signature was a fifth of what a call costs at the gateway. Its times are looked at every time.
 */
final class RecentTokens implements JwtDecoder {
    /** So long a key that the realm has withdrawn may still be believed; the keys themselves are kept for longer. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    /** About 5 kB each. */
    private static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final Cache<String, Jwt> checked =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    RecentTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        var known = checked.getIfPresent(token);
        if (known == null) {
            known = decoder.decode(token);
            checked.put(token, known);
            return known;
        }
        if (times.validate(known).hasErrors()) {
            throw new BadJwtException("The token has expired");
        }
        return known;
    }
}
