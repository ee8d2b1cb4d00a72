package org.khet.notification.held;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.khet.notification.messages.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets out what was held when its hour has come: by itself, or gathered into one digest a person. */
@Component
class Releasing {

    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);
    private static final int BATCH = 500;

    private final HeldMessages held;
    private final Digests digests;
    private final DigestText text;
    private final Messages messages;
    private final Clock clock;

    Releasing(HeldMessages held, Digests digests, DigestText text, Messages messages, Clock clock) {
        this.held = held;
        this.digests = digests;
        this.text = text;
        this.messages = messages;
        this.clock = clock;
    }

    private record Due(String recipientId, Instant at) {}

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            while (release(clock.instant().truncatedTo(ChronoUnit.MILLIS)) == BATCH) {
                // A whole deadline's worth may have been held.
            }
        } catch (RuntimeException e) {
            LOG.warn("What was held waits on: {}", e.toString());
        }
    }

    /** Whatever is repeated after a crash comes out the same: messages have their ids, digests their lists. */
    private int release(Instant now) {
        var due = held.due(now, BATCH);
        var single = due.stream().filter(one -> !one.gather()).toList();
        if (!single.isEmpty()) {
            messages.addMissing(
                    single.stream().map(one -> one.message().letOut(now)).toList());
            held.told(single.stream().map(Held::id).toList());
        }
        due.stream()
                .filter(Held::gather)
                .map(one -> new Due(one.message().recipientId(), one.dueAt()))
                .collect(Collectors.toSet())
                .forEach(whose -> gather(whose, now));
        return due.size();
    }

    private void gather(Due due, Instant now) {
        var waiting = held.due(due.recipientId(), due.at());
        for (var digest : digests.of(
                due.recipientId(), due.at(), waiting.stream().map(Held::id).toList())) {
            var items = waiting.stream()
                    .filter(one -> digest.items().contains(one.id()))
                    .toList();
            messages.addMissing(List.of(text.of(digest, items).letOut(now)));
            held.told(digest.items());
        }
    }
}
