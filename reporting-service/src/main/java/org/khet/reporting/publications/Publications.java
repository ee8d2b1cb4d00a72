package org.khet.reporting.publications;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.events.ReportingEvents;
import org.khet.events.ReportingEvents.ReportPublished;
import org.khet.events.ReportingEvents.ReportWithdrawn;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.reporting.productions.Production;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.publications.Publication.Withdrawal;
import org.springframework.stereotype.Component;

/** Everything published. */
@Component
public class Publications {

    /** What an address looks like; also what keeps everything else out of headers and links. */
    static final String SLUG = "[a-z0-9][a-z0-9-]{2,79}";

    private static final Pattern ADDRESS = Pattern.compile(SLUG);

    private final Aggregates<Publication> publications;
    private final MongoCollection<Words> words;
    private final Clock clock;

    Publications(MongoDatabase database, OutboxRelay relay, Clock clock) {
        this.publications = new Aggregates<>(database, "publications", Publication.class, relay);
        this.words = database.getCollection("published_words", Words.class);
        this.clock = clock;
        publications.collection().createIndex(Indexes.ascending("changedAt"));
    }

    /** @throws org.khet.problem.ProblemException 404 where there is none */
    public Publication get(String slug) {
        if (!ADDRESS.matcher(slug).matches()) {
            throw PublicationProblems.unknown();
        }
        return publications.find(slug).orElseThrow(PublicationProblems::unknown);
    }

    /**
     * One that may be read.
     *
     * @throws org.khet.problem.ProblemException 404 where there is none, 410 where it is withdrawn
     */
    public Publication shown(String slug) {
        var publication = get(slug);
        if (publication.withdrawal() != null) {
            throw PublicationProblems.withdrawn(publication.withdrawal());
        }
        return publication;
    }

    /**
     * An edition.
     *
     * @param number as an address has it; null is the present one
     * @throws org.khet.problem.ProblemException 404 where there is none of that number
     */
    public static Edition edition(Publication publication, @Nullable String number) {
        try {
            return number == null
                    ? publication.current()
                    : publication
                            .edition(Integer.parseInt(number))
                            .orElseThrow(() -> PublicationProblems.unknownEdition(publication));
        } catch (NumberFormatException e) {
            throw PublicationProblems.unknownEdition(publication);
        }
    }

    /** Those that are not withdrawn, in the order of their addresses. */
    public Page<Publication> page(PageRequest asked) {
        var after = asked.after() == null ? Filters.empty() : gt("_id", asked.after());
        var found = publications
                .collection()
                .find(and(eq("withdrawal", null), after))
                .sort(Sorts.ascending("_id"))
                .limit(asked.fetch())
                .into(new ArrayList<>());
        return Page.of(found, asked, Publication::slug);
    }

    /**
     * Those changed since a moment, withdrawn ones too.
     *
     * @param since null for all there are
     */
    public List<Publication> changedSince(@Nullable Instant since) {
        return publications
                .collection()
                .find(since == null ? Filters.empty() : gte("changedAt", since))
                .into(new ArrayList<>());
    }

    /** Those shown within reach, the newest first. */
    public List<Publication> newest(Predicate<String> reachesArea, int most) {
        var found = new ArrayList<Publication>();
        for (var publication :
                publications.collection().find(eq("withdrawal", null)).sort(Sorts.descending("changedAt"))) {
            if (reachesArea.test(publication.areaCode())) {
                found.add(publication);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** The sets of words of these ids. */
    public List<Words> words(Collection<String> ids) {
        return words.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** A first edition under a new address, or an erratum under an old one; publishing the same again changes nothing. */
    Publication publish(Issue issue, Words found) {
        var known = publications.find(issue.slug());
        var production = issue.production();
        if (known.isPresent() && known.get().current().productionId().equals(production.id())) {
            return known.get();
        }
        known.ifPresent(publication -> requireFree(publication, production, issue.reasonTh()));
        words.replaceOne(eq("_id", found.id()), found, new ReplaceOptions().upsert(true));
        int number = known.map(publication -> publication.editions().size()).orElse(0) + 1;
        var now = now();
        var edition = issue.edition(number, now, found.id());
        var event = new NewEvent(
                ReportingEvents.REPORT_PUBLISHED,
                issue.slug(),
                new ReportPublished(
                        issue.slug(),
                        issue.slug(),
                        edition.titleTh(),
                        number,
                        production.areaCode(),
                        edition.collectionTitleTh(),
                        edition.referenceDate(),
                        PublicationLinks.document(issue.slug(), number, production)));
        if (known.isEmpty()) {
            return publications.insert(
                    new Publication(
                            issue.slug(), 0, edition.titleTh(), production.areaCode(), now, null, List.of(edition)),
                    event);
        }
        return publications.save(known.get().with(edition, now), event);
    }

    /**
     * Asked before anything is done.
     *
     * @throws org.khet.problem.ProblemException where the address is another area's, or an erratum has no reason
     */
    void requireFree(String slug, Production production, @Nullable String reasonTh) {
        publications.find(slug).ifPresent(known -> requireFree(known, production, reasonTh));
    }

    private static void requireFree(Publication known, Production production, @Nullable String reasonTh) {
        if (!known.areaCode().equals(production.areaCode())) {
            throw PublicationProblems.addressTaken(known.slug());
        }
        if (reasonTh == null && !known.current().productionId().equals(production.id())) {
            throw PublicationProblems.reasonMissing();
        }
    }

    /** Takes a publication back; its address says so from then on. Doing it again changes nothing. */
    Publication withdraw(String slug, String office, String reasonTh) {
        return publications.mutate(slug, known -> {
            if (known.withdrawal() != null) {
                return Change.of(known);
            }
            return Change.of(
                    known.withdrawn(new Withdrawal(now(), office, reasonTh)),
                    new NewEvent(
                            ReportingEvents.REPORT_WITHDRAWN,
                            slug,
                            new ReportWithdrawn(
                                    slug,
                                    slug,
                                    known.titleTh(),
                                    known.current().number(),
                                    known.areaCode(),
                                    reasonTh)));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
