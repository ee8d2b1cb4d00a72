package org.khet.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, and which paths need none.
 *
 * @param issuer the exact {@code iss} of the realm
 * @param jwksUri where the realm's public keys are; asked for only when a token comes, so that a service starts without it
 * @param audience what {@code aud} must contain
 * @param publicPaths path patterns that need no login
 */
@ConfigurationProperties("khet.security")
record SecuritySettings(
        String issuer,
        String jwksUri,
        String audience,
        @DefaultValue List<String> publicPaths) {}
