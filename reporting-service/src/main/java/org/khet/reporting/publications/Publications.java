package org.khet.reporting.publications;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.messaging.Aggregates;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.productions.Production;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.search.SearchText;
import org.springframework.stereotype.Component;

/** Everything published. */
@Component
public class Publications {

    private final Aggregates<Publication> publications;
    private final Clock clock;

    Publications(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.publications = new Aggregates<>(database, "publications", Publication.class, relay);
        this.clock = clock;
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none */
    Publication get(String slug) {
        return publications.get(slug);
    }

    Page<Publication> page(PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : gt("_id", asked.after());
        var found = publications
                .collection()
                .find(after)
                .sort(Sorts.ascending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Publication::slug);
    }

    /** Those whose words hold every word asked for, whatever part of a word it is. */
    List<Publication> search(String query, int limit) {
        var words = List.of(SearchText.of(query).split(" "));
        var found = new ArrayList<Publication>();
        for (var publication : publications.collection().find().sort(Sorts.ascending("_id"))) {
            var text = SearchText.of(
                    publication.titleTh() + " " + publication.current().collectionTitleTh() + " " + publication.slug());
            if (words.stream().allMatch(text::contains)) {
                found.add(publication);
            }
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    /** A first edition under a new address, or an erratum under an old one; publishing the same again changes nothing. */
    Publication publish(String slug, String titleTh, Production production, Snapshot snapshot) {
        var known = publications.find(slug);
        if (known.isPresent() && known.get().current().productionId().equals(production.id())) {
            return known.get();
        }
        int number = known.map(publication -> publication.editions().size()).orElse(0) + 1;
        var edition = new Edition(
                number,
                titleTh,
                production.id(),
                snapshot.id(),
                snapshot.titleTh(),
                snapshot.referenceDate(),
                snapshot.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var event = new NewEvent(
                ReportingEvents.REPORT_PUBLISHED,
                slug,
                new ReportPublished(
                        slug,
                        slug,
                        titleTh,
                        number,
                        production.areaCode(),
                        snapshot.titleTh(),
                        snapshot.referenceDate()));
        if (known.isEmpty()) {
            return publications.insert(
                    new Publication(slug, 0, titleTh, production.areaCode(), List.of(edition)), event);
        }
        if (!known.get().areaCode().equals(production.areaCode())) {
            throw PublicationProblems.addressTaken(slug);
        }
        var editions = new ArrayList<>(known.get().editions());
        editions.add(edition);
        return publications.save(
                new Publication(slug, known.get().version(), titleTh, production.areaCode(), editions), event);
    }
}
