package org.khet.collection.collections;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.khet.collection.schools.School;
import org.khet.collection.schools.Schools;
import org.khet.collection.schools.SchoolsRegistered;
import org.khet.messaging.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets a school that is new in the registry join the collections that are for its whole area: at once where this copy of
 * the service registered it, and at the next look otherwise. Nobody joins once entry is over, for whoever did would be
 * late from the first moment; and nobody who has been asked is dropped.
 */
@Component
class Enrolment {

    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    private final DataCollections collections;
    private final Schools schools;
    private final Clock clock;

    Enrolment(DataCollections collections, Schools schools, Clock clock) {
        this.collections = collections;
        this.schools = schools;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${khet.collections.enrolment}", fixedDelayString = "${khet.collections.enrolment}")
    void look() {
        enrol(collection -> true);
    }

    @EventListener
    void onRegistered(SchoolsRegistered news) {
        enrol(collection -> news.areaCodes().contains(collection.areaCode()));
    }

    private void enrol(Predicate<DataCollection> which) {
        for (var collection : collections.joinable()) {
            if (which.test(collection) && !collection.entry().isOver(clock.instant())) {
                try {
                    join(collection);
                } catch (RuntimeException e) {
                    // The school is registered all the same, and the next look lets it join.
                    LOG.warn("Nobody could join collection {}: {}", collection.id(), e.toString());
                }
            }
        }
    }

    private void join(DataCollection seen) {
        var active =
                schools.activeOf(seen.areaCode()).stream().map(School::code).toList();
        if (missing(active, seen).isEmpty()) {
            return;
        }
        collections.change(seen.id(), read -> {
            var joining = missing(active, read);
            if (joining.isEmpty() || !joinable(read)) {
                return Change.of(read);
            }
            var joined = read.joinedBy(joining);
            LOG.info("{} schools have joined collection {}", joining.size(), read.id());
            // Who joins a plan is told with all others when it is opened.
            return read.status() == CollectionStatus.OPEN
                    ? Change.of(joined, CollectionNews.joined(joined, joining))
                    : Change.of(joined);
        });
    }

    private static boolean joinable(DataCollection read) {
        return read.status() == CollectionStatus.PLANNED || read.status() == CollectionStatus.OPEN;
    }

    private static List<String> missing(Collection<String> active, DataCollection from) {
        return active.stream().filter(code -> !from.expects(code)).toList();
    }
}
