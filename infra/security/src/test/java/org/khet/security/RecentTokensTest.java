package org.khet.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RecentTokensTest {

    private final AtomicInteger checks = new AtomicInteger();

    private RecentTokens tokensThatEnd(Instant end) {
        return new RecentTokens(token -> {
            checks.incrementAndGet();
            if (token.equals("forged")) {
                throw new BadJwtException("no");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject(token)
                    .issuedAt(end.minusSeconds(600))
                    .expiresAt(end)
                    .build();
        });
    }

    @Test
    void the_signature_of_a_token_is_checked_once() {
        var tokens = tokensThatEnd(Instant.now().plusSeconds(300));

        assertThat(tokens.decode("a")).isEqualTo(tokens.decode("a"));
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_refused_token_is_never_remembered() {
        var tokens = tokensThatEnd(Instant.now().plusSeconds(300));

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_remembered_token_ends_when_it_says() {
        var tokens = tokensThatEnd(Instant.now().minusSeconds(3600));
        tokens.decode("old");

        assertThatThrownBy(() -> tokens.decode("old")).isInstanceOf(BadJwtException.class);
    }
}
