package org.khet.request.offering;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khet.events.EventType;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.events.ReportingEvents.ReportWithdrawn;
import org.khet.messaging.EventHandler;
import org.khet.messaging.IncomingEvent;
import org.springframework.stereotype.Component;

/** This service's own list of what is published, kept by events: offers are made while reporting-service rests, too. */
@Component
class PublishedReports implements EventHandler {

    private final MongoCollection<PublishedReport> reports;

    PublishedReports(MongoDatabase database) {
        this.reports = database.getCollection("published_reports", PublishedReport.class);
    }

    @Override
    public String name() {
        return "published-reports";
    }

    @Override
    public Set<EventType> types() {
        return Set.of(ReportingEvents.REPORT_PUBLISHED, ReportingEvents.REPORT_WITHDRAWN);
    }

    /** An older edition that comes late changes nothing; what is withdrawn answers nobody. */
    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(ReportingEvents.REPORT_WITHDRAWN.type())) {
            reports.deleteOne(eq("_id", event.data(ReportWithdrawn.class).slug()));
            return;
        }
        var told = event.data(ReportPublished.class);
        var known = find(told.slug());
        if (known.isPresent() && known.get().edition() >= told.version()) {
            return;
        }
        reports.replaceOne(
                eq("_id", told.slug()),
                new PublishedReport(
                        told.slug(), told.titleTh(), told.version(), told.collectionTitleTh(), told.referenceDate()),
                new ReplaceOptions().upsert(true));
    }

    Optional<PublishedReport> find(String slug) {
        return Optional.ofNullable(reports.find(eq("_id", slug)).first());
    }

    List<PublishedReport> all() {
        return reports.find().into(new ArrayList<>());
    }
}
