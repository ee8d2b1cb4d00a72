package org.khet.request.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.OutboxRelay;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Keeps the one set of settings. */
@Component
public class PrivacySettingsStore {

    private final Aggregates<PrivacySettings> stored;
    private final Clock clock;

    PrivacySettingsStore(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.stored = new Aggregates<>(database, "privacy_settings", PrivacySettings.class, relay);
        stored.insertMissing(List.of(PrivacySettings.begun()));
        this.clock = clock;
    }

    public PrivacySettings current() {
        return stored.get(PrivacySettings.ONLY);
    }

    PrivacySettings change(Caller caller, @Nullable String ifMatch, int smallCell, int retentionYears) {
        var read = current();
        ETags.requireMatch(ifMatch, read.version());
        return stored.save(new PrivacySettings(
                read.id(),
                read.version(),
                smallCell,
                retentionYears,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject()));
    }
}
