package org.khet.request.filing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.events.EventType;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestClosed;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.request.catalogue.Catalogue;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.filing.Filing.State;
import org.khet.request.privacy.PrivacySettingsStore;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.request.requests.InformationRequests;
import org.khet.search.SearchText;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** The shelf. A case comes onto it when it is closed. */
@Component
class Filings implements EventHandler {

    private final Aggregates<Filing> stored;
    private final InformationRequests requests;
    private final Catalogue catalogue;
    private final PrivacySettingsStore settings;
    private final Clock clock;

    Filings(
            MongoDatabase database,
            OutboxRelay relay,
            InformationRequests requests,
            Catalogue catalogue,
            PrivacySettingsStore settings,
            Clock clock) {
        this.stored = new Aggregates<>(database, "filings", Filing.class, relay);
        stored.collection().createIndex(Indexes.ascending("state", "keepUntil"));
        this.requests = requests;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(RequestEvents.REQUEST_CLOSED);
    }

    @Override
    public void on(IncomingEvent event) {
        requests.find(event.data(RequestClosed.class).requestId()).ifPresent(this::file);
    }

    private void file(InformationRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var code = request.wanted().catalogueCode();
        var item = Optional.ofNullable(code).flatMap(catalogue::find);
        int years = item.map(CatalogueItem::retentionYears)
                .orElseGet(() -> settings.current().retentionYears());
        var text = String.join(
                " ",
                request.requestNo(),
                request.wanted().description(),
                request.purpose(),
                Objects.requireNonNullElse(request.agency(), ""),
                Objects.requireNonNullElse(request.breakdown(), ""),
                item.map(one -> one.titleTh() + " " + one.titleEn()).orElse(""));
        try {
            stored.insert(new Filing(
                    request.id(),
                    0,
                    request.requestNo(),
                    request.wanted().description(),
                    code,
                    request.areaCode(),
                    SearchText.of(text),
                    request.outputs().stream().map(Output::sha256).toList(),
                    now,
                    Retention.until(LocalDate.ofInstant(now, clock.getZone()), years),
                    State.FILED,
                    null,
                    null));
        } catch (AlreadyExistsException filedBefore) {
            // The event came twice.
        }
    }

    Aggregates<Filing> stored() {
        return stored;
    }

    /** Newest first. */
    Page<Filing> page(Caller caller, @Nullable String query, boolean dueOnly, PageRequest asked) {
        var wanted = new ArrayList<Bson>();
        wanted.add(reach(caller));
        if (query != null) {
            SearchText.parts(query).forEach(part -> wanted.add(regex("words", Pattern.quote(part))));
        }
        if (dueOnly) {
            wanted.add(eq("state", State.FILED));
            wanted.add(lt("keepUntil", LocalDate.now(clock)));
        }
        if (asked.after() != null) {
            wanted.add(lt("_id", asked.after()));
        }
        var found = stored.collection()
                .find(and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Filing::id);
    }

    List<Filing> on(String destructionId) {
        return stored.collection().find(eq("destructionId", destructionId)).into(new ArrayList<>());
    }

    static Bson reach(Caller caller) {
        return caller.coversArea("*") ? Filters.empty() : or(eq("areaCode", null), in("areaCode", caller.areaCodes()));
    }
}
