package org.khet.request.filing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.Ids;
import org.khet.messaging.OutboxRelay;
import org.khet.request.deliveries.Deliveries;
import org.khet.request.filing.Destruction.Item;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys what is due once two people have said so. Cut short, it goes on by itself: every act comes out the same twice. */
@Component
class Destructions {

    private static final String FINISH_EVERY = "PT1M";

    private final Aggregates<Destruction> stored;
    private final Filings filings;
    private final InformationRequests requests;
    private final Deliveries deliveries;
    private final IncomingFiles files;
    private final ContactSeal seal;
    private final AuditTrail audit;
    private final Clock clock;

    Destructions(
            MongoDatabase database,
            OutboxRelay relay,
            Filings filings,
            InformationRequests requests,
            Deliveries deliveries,
            IncomingFiles files,
            ContactSeal seal,
            AuditTrail audit,
            Clock clock) {
        this.stored = new Aggregates<>(database, "destructions", Destruction.class, relay);
        this.filings = filings;
        this.requests = requests;
        this.deliveries = deliveries;
        this.files = files;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    List<Destruction> all(Caller caller) {
        return stored.collection()
                .find(Filings.reach(caller))
                .sort(Sorts.descending("_id"))
                .into(new ArrayList<>());
    }

    Destruction get(Caller caller, String id) {
        var found = stored.get(id);
        if (found.areaCode() != null && !caller.coversArea(found.areaCode())) {
            return stored.get("out-of-reach");
        }
        return found;
    }

    Destruction propose(Caller caller, List<String> requestIds, String reason) {
        var today = LocalDate.now(clock);
        var items = new ArrayList<Item>();
        String area = null;
        for (int i = 0; i < requestIds.size(); i++) {
            int at = i;
            var filing = filings.stored()
                    .find(requestIds.get(i))
                    .filter(one -> one.areaCode() == null || caller.coversArea(one.areaCode()))
                    .filter(one -> one.state() == Filing.State.FILED)
                    .orElseThrow(() -> FilingProblems.notOnShelf(at));
            if (!filing.isDue(today)) {
                throw FilingProblems.notDue(i);
            }
            area = area == null ? filing.areaCode() : area;
            items.add(new Item(
                    filing.id(),
                    filing.requestNo(),
                    Objects.requireNonNullElse(filing.catalogueCode(), ""),
                    LocalDate.ofInstant(filing.closedAt(), clock.getZone()).toString(),
                    filing.keepUntil().toString()));
        }
        var list = stored.insert(new Destruction(
                Ids.newId(),
                0,
                area,
                List.copyOf(items),
                reason.strip(),
                Destruction.State.PROPOSED,
                caller.subject(),
                caller.name(),
                now(),
                null,
                null,
                null,
                null,
                null));
        for (var item : items) {
            filings.stored().mutate(item.requestId(), one -> Change.of(one.listed(list.id())));
        }
        return list;
    }

    Destruction decide(Caller caller, String id, @Nullable String ifMatch, boolean approved, String reason) {
        var list = get(caller, id);
        ETags.requireMatch(ifMatch, list.version());
        if (list.proposedBy().equals(caller.subject())) {
            throw FilingProblems.ownList();
        }
        if (list.state() != Destruction.State.PROPOSED) {
            throw FilingProblems.alreadyDecided();
        }
        var state = approved ? Destruction.State.APPROVED : Destruction.State.REJECTED;
        var decided = stored.save(list.decided(state, caller.subject(), caller.name(), now(), reason.strip()));
        return finish(decided);
    }

    @Scheduled(fixedDelayString = FINISH_EVERY, initialDelayString = FINISH_EVERY)
    void finishWhatWasCutShort() {
        stored.collection()
                .find(and(eq("finishedAt", null), eq("state", Destruction.State.APPROVED)))
                .forEach(this::finish);
    }

    private Destruction finish(Destruction list) {
        for (var filing : filings.on(list.id())) {
            if (list.state() == Destruction.State.APPROVED) {
                destroy(filing);
            } else {
                filings.stored().mutate(filing.id(), one -> Change.of(one.unlisted()));
            }
        }
        return stored.mutate(list.id(), one -> Change.of(one.finished(now())));
    }

    private void destroy(Filing filing) {
        if (filing.state() == Filing.State.DESTROYED) {
            return;
        }
        Optional<InformationRequest> request = requests.find(filing.id());
        request.ifPresent(one -> one.outputs().forEach(output -> files.destroy(output.fileId())));
        deliveries.destroy(filing.id());
        var nobody = seal.seal(new Contact("", "", null, "th", "", null), filing.id());
        request.ifPresent(one -> requests.mutate(filing.id(), read -> Change.of(read.destroyed(nobody))));
        filings.stored().mutate(filing.id(), one -> Change.of(one.destroyed(now())));
        audit.recordSystem("case-destroyed", filing.id(), Map.of("requestNo", filing.requestNo()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
