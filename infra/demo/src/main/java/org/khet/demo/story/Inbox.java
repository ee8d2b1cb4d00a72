package org.khet.demo.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.khet.demo.http.Client;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;

/** Where mails and SMS of a system without the outside world arrive. */
final class Inbox {
    /** A message that has not come by then will not: providers answer in milliseconds here. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Client sink;
    private final Counts before;
    private final Set<String> old = new HashSet<>();

    /** @param duplicates messages that came more than once */
    record Counts(int mails, int sms, int duplicates) {
        Counts minus(Counts earlier) {
            return new Counts(mails - earlier.mails, sms - earlier.sms, duplicates - earlier.duplicates);
        }
    }

    Inbox(Web web, URI address) {
        sink = new Client(web, address, null);
        before = counts();
        messages().forEach(message -> old.add(message.path("id").asString()));
    }

    /** Since the story began. */
    Counts since() {
        return counts().minus(before);
    }

    /** Since the story began, by kind and address. */
    Map<String, Integer> arrived() {
        var arrived = new HashMap<String, Integer>();
        messages().forEach(message -> {
            if (!old.contains(message.path("id").asString())) {
                arrived.merge(
                        message.path("kind").asString() + " "
                                + message.path("to").asString(),
                        1,
                        Integer::sum);
            }
        });
        return arrived;
    }

    /** Returns when all that is expected has come, or nothing has come for a long while. */
    void await(Mailbag mailbag) {
        var last = since();
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (last.mails() >= mailbag.mails() && last.sms() >= mailbag.sms()) {
                if (mailbag.missing(arrived()).isEmpty()) {
                    return;
                }
            }
            Web.pause(BETWEEN_LOOKS);
            var now = since();
            if (!now.equals(last)) {
                last = now;
                until = Instant.now().plus(PATIENCE);
            }
        }
    }

    private Counts counts() {
        var counts = sink.get("/api/counts");
        return new Counts(
                counts.path("emails").asInt(),
                counts.path("sms").asInt(),
                counts.path("duplicates").asInt());
    }

    private JsonNode messages() {
        return sink.get("/api/messages?summary=true");
    }
}
