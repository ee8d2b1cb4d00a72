package org.khet.notification.receipts;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.notification.NotificationSettings;
import org.khet.notification.NotificationSettings.Receipts.Provider;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.receipts.Receipt.Result;
import org.khet.notification.sending.StatusCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after SMS of which no receipt has come. A provider that can be asked is asked; of what it does not know, and of what a
 * provider that cannot be asked has not told, the message says that nobody knows. A receipt that comes late still counts.
 * Nothing is sent again by itself: it may well have arrived.
 */
@Component
class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final StatusCalls calls;
    private final NotificationSettings.Receipts settings;
    private final Clock clock;

    Reconciling(Messages messages, StatusCalls calls, NotificationSettings settings, Clock clock) {
        this.messages = messages;
        this.calls = calls;
        this.settings = settings.receipts();
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${khet.notification.receipts.look}",
            initialDelayString = "${khet.notification.receipts.look}")
    void look() {
        var telling = settings.providers().entrySet().stream()
                .filter(provider -> provider.getValue().tells())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (telling.isEmpty()) {
            return;
        }
        var since = clock.instant().minus(settings.patience());
        var away = new HashSet<String>();
        int unknown = 0;
        for (var message : messages.withoutReceipt(telling, since, BATCH)) {
            var provider = Objects.requireNonNull(message.provider(), "provider");
            var result = asked(provider, message, away);
            switch (result.orElse(Result.NEITHER)) {
                case DELIVERED -> messages.delivered(message.id(), provider);
                case FAILED -> messages.undelivered(message.id(), provider, Faults.UNDELIVERED);
                case NEITHER -> {
                    if (result.isPresent() || overdue(message, since)) {
                        messages.unconfirmed(message.id());
                        unknown++;
                    }
                }
            }
        }
        if (unknown > 0) {
            LOG.warn("Of {} SMS nobody knows after {} whether they arrived", unknown, settings.patience());
        }
    }

    /**
     * Empty where the provider does not answer: it is asked again at the next look.
     *
     * @param away those that have not answered at this look; one fault is enough, each costs a wait
     */
    private Optional<Result> asked(String name, Message message, Set<String> away) {
        var provider = Objects.requireNonNull(settings.providers().get(name), name);
        var ref = message.providerRef();
        if (provider.statusUrl().isBlank() || ref == null) {
            return Optional.of(Result.NEITHER);
        }
        if (away.contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(result(provider, calls.ask(name, provider, ref), ref));
        } catch (IOException e) {
            LOG.info("{} does not say what became of SMS: {}", name, e.toString());
            away.add(name);
            return Optional.empty();
        }
    }

    private static Result result(Provider provider, StatusCalls.Said said, String ref) {
        return Receipt.read(provider, said.mediaType(), said.body())
                .filter(receipt -> receipt.ref().equals(ref))
                .map(Receipt::result)
                .orElse(Result.NEITHER);
    }

    /** A provider that has not answered for as long again is not waited for. */
    private boolean overdue(Message message, Instant since) {
        var sentAt = message.sentAt();
        return sentAt != null && sentAt.isBefore(since.minus(settings.patience()));
    }
}
