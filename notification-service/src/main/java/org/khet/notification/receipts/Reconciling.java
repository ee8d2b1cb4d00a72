package org.khet.notification.receipts;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after SMS of which no receipt has come. Only providers that send receipts are looked at; the message says then that
 * nobody knows, and a receipt that comes late still counts. Nothing is sent again by itself: it may well have arrived.
 */
@Component
class Reconciling {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);
    private static final int BATCH = 500;

    private final Messages messages;
    private final NotificationSettings.Receipts settings;
    private final Clock clock;

    Reconciling(Messages messages, NotificationSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings.receipts();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        var reporting = settings.providers().entrySet().stream()
                .filter(provider -> !provider.getValue().secret().isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (reporting.isEmpty()) {
            return;
        }
        var silent = messages.withoutReceipt(reporting, clock.instant().minus(settings.patience()), BATCH);
        silent.forEach(message -> messages.unconfirmed(message.id()));
        if (!silent.isEmpty()) {
            LOG.warn("{} SMS have no receipt after {}", silent.size(), settings.patience());
        }
    }
}
