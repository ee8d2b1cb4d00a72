package org.khet.request.deliveries;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Ids;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import org.springframework.stereotype.Component;

/** The log of every disclosure; lines are added only. */
@Component
class Disclosures {

    private final MongoCollection<Disclosure> lines;
    private final Clock clock;

    Disclosures(MongoDatabase database, Clock clock) {
        this.lines = database.getCollection("disclosures", Disclosure.class);
        lines.createIndex(Indexes.ascending("requestId"));
        this.clock = clock;
    }

    void add(InformationRequest request, String action, @Nullable String by) {
        lines.insertOne(new Disclosure(
                Ids.newId(),
                request.id(),
                action,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                request.legalBasis(),
                request.purpose(),
                request.outputs().stream().map(Output::sha256).toList()));
    }

    List<Disclosure> of(String requestId) {
        return lines.find(eq("requestId", requestId))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }
}
