package org.khet.gateway.identity;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How clients and people are administered.
 *
 * @param adminUrl the realm in Keycloak's admin interface
 * @param tokenUrl where the gateway logs in to use it
 */
@ConfigurationProperties("khet.identity")
record IdentitySettings(
        URI adminUrl,
        URI tokenUrl,
        String clientId,
        String clientSecret,
        Duration connectTimeout,
        Duration readTimeout) {}
