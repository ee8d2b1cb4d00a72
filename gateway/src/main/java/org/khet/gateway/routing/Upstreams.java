package org.khet.gateway.routing;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param connectTimeout until a service has taken the connection
 * @param answerTimeout until the first byte of an answer to an ordinary request
 */
@ConfigurationProperties("khet.upstreams")
public record Upstreams(
        URI collection,
        URI requests,
        URI reporting,
        URI notifications,
        Duration connectTimeout,
        Duration answerTimeout) {

    public URI of(Service service) {
        return switch (service) {
            case COLLECTION -> collection;
            case REQUESTS -> requests;
            case REPORTING -> reporting;
            case NOTIFICATIONS -> notifications;
        };
    }
}
