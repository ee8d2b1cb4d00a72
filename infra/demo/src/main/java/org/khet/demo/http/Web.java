package org.khet.demo.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests, and sends them again where the answer says to wait or the line broke: every one of them may be repeated. */
public final class Web implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BROKEN_LINES = 4;
    private static final Duration BREATH = Duration.ofMillis(300);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();

    Answer send(HttpRequest request) {
        var until = Instant.now().plus(PATIENCE);
        int broken = 0;
        while (true) {
            try {
                sent.incrementAndGet();
                var response = client.send(request, BodyHandlers.ofByteArray());
                var answer = new Answer(response.statusCode(), response.headers(), response.body());
                if (!asksToWait(answer) || Instant.now().isAfter(until)) {
                    return answer;
                }
                pause(answer);
            } catch (IOException e) {
                if (++broken == BROKEN_LINES) {
                    throw new Refusal(request.method() + " " + request.uri() + ": " + e);
                }
                pause(BREATH);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            repeated.incrementAndGet();
        }
    }

    private static boolean asksToWait(Answer answer) {
        return switch (answer.status()) {
            case 429, 503 -> true;
            case 409 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }

    private static void pause(Answer answer) {
        pause(answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(BREATH));
    }

    /** Sleeps. */
    public static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Refusal interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Refusal("interrupted: " + e);
    }

    public long sent() {
        return sent.get();
    }

    public long repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
