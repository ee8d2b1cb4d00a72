package org.khet.notification.triggers;

import org.khet.notification.preferences.Preferences;
import org.khet.notification.unsubscribing.Unsubscribed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a wish of it when somebody follows the link in a mail that stops mails of its kind. */
@Component
class Cancelling {

    private final Triggers triggers;
    private final Preferences preferences;

    Cancelling(Triggers triggers, Preferences preferences) {
        this.triggers = triggers;
        this.preferences = preferences;
    }

    /** Words are told under one topic or several; those that no event is told by are the digest's. */
    @EventListener
    void on(Unsubscribed cancelled) {
        var topics = triggers.telling(cancelled.template()).stream()
                .map(Trigger::topic)
                .distinct()
                .toList();
        preferences.change(cancelled.recipientId(), wish -> {
            if (topics.isEmpty()) {
                return wish.withoutMail();
            }
            var muting = wish;
            for (var topic : topics) {
                muting = muting.muting(topic);
            }
            return muting;
        });
    }
}
