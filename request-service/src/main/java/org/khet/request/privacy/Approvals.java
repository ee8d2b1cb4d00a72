package org.khet.request.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.OutboxRelay;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.privacy.Approval.Decision;
import org.khet.request.requests.InformationRequest;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** Approvals asked for and given. Whoever asks, or had the file made, does not decide. */
@Component
class Approvals {

    static final Role[] APPROVERS = {Role.SUPERVISOR, Role.OFFICE_DIRECTOR};

    private final Aggregates<Approval> stored;
    private final Clock clock;

    Approvals(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.stored = new Aggregates<>(database, "approvals", Approval.class, relay);
        this.clock = clock;
    }

    Optional<Approval> find(String requestId) {
        return stored.find(requestId);
    }

    Approval get(String requestId) {
        return find(requestId).orElseThrow(PrivacyProblems::noneAsked);
    }

    Approval ask(
            Caller caller, InformationRequest request, DataClass dataClass, List<String> guarded, ApprovalForm form) {
        var known = find(request.id()).orElse(null);
        var asked = new Approval(
                request.id(),
                known == null ? 0 : known.version(),
                dataClass,
                guarded,
                List.copyOf(form.unmasked()),
                form.purpose().strip(),
                form.legalBasis().strip(),
                caller.subject(),
                caller.name(),
                now(),
                null,
                known == null ? List.of() : known.earlier());
        return known == null ? stored.insert(asked) : stored.save(asked);
    }

    Approval decide(
            Caller caller, InformationRequest request, @Nullable String ifMatch, boolean approved, String reason) {
        var asked = get(request.id());
        ETags.requireMatch(ifMatch, asked.version());
        if (!asked.isOpen()) {
            throw PrivacyProblems.alreadyDecided();
        }
        var order = request.order();
        boolean produced = order != null && order.orderedBy().equals(caller.subject())
                || request.outputs().stream().anyMatch(file -> caller.subject().equals(file.orderedBy()));
        if (asked.askedBy().equals(caller.subject()) || produced) {
            throw PrivacyProblems.ownRequest();
        }
        return stored.save(
                asked.decided(new Decision(approved, caller.subject(), caller.name(), now(), reason.strip())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
