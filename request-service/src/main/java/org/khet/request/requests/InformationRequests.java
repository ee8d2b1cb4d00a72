package org.khet.request.requests;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.cases.CaseKeeper;
import org.khet.cases.CaseKind;
import org.khet.cases.OfficeCalendar;
import org.khet.cases.OpenStep;
import org.khet.events.RequestEvents;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All requests. */
@Component
public class InformationRequests {

    private static final String WATCH_EVERY = "PT1M";

    private final Aggregates<InformationRequest> requests;
    private final CaseKeeper<InformationRequest> cases;

    InformationRequests(MongoDatabase database, OutboxRelay relay, OfficeCalendar calendar, Clock clock) {
        this.requests = new Aggregates<>(database, "requests", InformationRequest.class, relay);
        requests.collection().createIndex(Indexes.ascending("trackingHash"), new IndexOptions().unique(true));
        requests.collection().createIndex(Indexes.ascending("handover.tokenHash"));
        requests.collection().createIndex(Indexes.ascending("contactIndex"));
        this.cases = new CaseKeeper<>(
                requests,
                new CaseKind<>(
                        "REQUEST",
                        InformationRequest::steps,
                        InformationRequest::withSteps,
                        request -> "คำขอข้อมูลเลขที่ " + request.requestNo(),
                        InformationRequest::areaCode,
                        ne("status", RequestStatus.CLOSED),
                        RequestEvents.STEP_DUE_CHANGED,
                        RequestEvents.STEP_OVERDUE),
                calendar,
                clock);
    }

    CaseKeeper<InformationRequest> cases() {
        return cases;
    }

    InformationRequest add(InformationRequest request, NewEvent... events) {
        return requests.insert(request, events);
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none within the caller's reach */
    public InformationRequest get(Caller caller, String id) {
        return requests.find(id).filter(request -> mayRead(caller, request)).orElseThrow(RequestProblems::notFound);
    }

    public Optional<InformationRequest> find(String id) {
        return requests.find(id);
    }

    /** By the hash of a tracking code or of a delivery's token. */
    public Optional<InformationRequest> findBy(String field, String hash) {
        return Optional.ofNullable(requests.collection().find(eq(field, hash)).first());
    }

    public InformationRequest mutate(String id, Function<InformationRequest, Change<InformationRequest>> change) {
        return requests.mutate(id, change);
    }

    /** How often requests were filed under an e-mail's fingerprint since then. */
    public long filedSince(String contactIndex, Instant since) {
        return requests.collection().countDocuments(and(eq("contactIndex", contactIndex), gte("filedAt", since)));
    }

    Page<InformationRequest> page(Caller caller, @Nullable RequestStatus status, PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : lt("_id", asked.after());
        var wanted = status == null ? Filters.empty() : eq("status", status);
        var found = requests.collection()
                .find(and(reach(caller), wanted, after))
                .sort(Sorts.descending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, InformationRequest::id);
    }

    /** Every request within the caller's reach, one at a time. */
    public void each(Caller caller, Consumer<InformationRequest> look) {
        requests.collection().find(reach(caller)).forEach(look);
    }

    void eachOpen(Caller caller, Consumer<InformationRequest> look) {
        requests.collection()
                .find(and(reach(caller), ne("status", RequestStatus.CLOSED)))
                .forEach(look);
    }

    List<OpenStep> openSteps(Caller caller) {
        return cases.openSteps().stream()
                .filter(open -> requests.find(open.caseId())
                        .filter(request -> mayRead(caller, request))
                        .isPresent())
                .toList();
    }

    private static boolean mayRead(Caller caller, InformationRequest request) {
        if (caller.isStaff()) {
            return request.areaCode() == null || caller.coversArea(request.areaCode());
        }
        return request.schoolCode() != null && request.schoolCode().equals(caller.schoolCode());
    }

    private static Bson reach(Caller caller) {
        if (!caller.isStaff()) {
            return eq("schoolCode", caller.schoolCode() == null ? "none" : caller.schoolCode());
        }
        return caller.coversArea("*") ? Filters.empty() : or(eq("areaCode", null), in("areaCode", caller.areaCodes()));
    }

    /** Tells of what has become late since it was last looked at. */
    @Scheduled(fixedDelayString = WATCH_EVERY, initialDelayString = WATCH_EVERY)
    public void watch() {
        cases.watch();
    }
}
