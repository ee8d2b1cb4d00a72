package org.khet.gateway.login;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks before a browser is sent away: its own words for an address that nobody answers at are no help to anybody. */
@Component
final class KeycloakProbe {
    /** Long enough to spare Keycloak at the morning's logins, short enough that nobody waits for it. */
    private static final long BELIEVED_NANOS = Duration.ofSeconds(2).toNanos();

    private final HttpClient client;
    private final HttpRequest question;
    private volatile Answer last = new Answer(false, System.nanoTime() - BELIEVED_NANOS);

    private record Answer(boolean up, long at) {}

    KeycloakProbe(LoginSettings settings) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
        question = HttpRequest.newBuilder(settings.realmUrl())
                .timeout(settings.readTimeout())
                .build();
    }

    boolean isUp() {
        var known = last;
        if (known.up() && System.nanoTime() - known.at() < BELIEVED_NANOS) {
            return true;
        }
        last = new Answer(ask(), System.nanoTime());
        return last.up();
    }

    private boolean ask() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
