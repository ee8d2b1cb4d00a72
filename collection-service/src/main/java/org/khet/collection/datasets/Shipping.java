package org.khet.collection.datasets;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.khet.messaging.AlreadyExistsException;
import org.khet.rules.dataset.DataSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what is shipped among what is kept, when the service starts. A version that is kept stays as it is, also where the
 * shipped text has changed since: rounds were checked with it.
 */
@Component
class Shipping {

    private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);

    private final DataSetStore store;
    private final Clock clock;

    Shipping(DataSetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        org.khet.rules.dataset.DataSets.shippedCodes().stream()
                .map(org.khet.rules.dataset.DataSets::shipped)
                .forEach(this::take);
    }

    void take(DataSet dataSet) {
        var versions = store.versionsOf(dataSet.code());
        var kept = versions.stream()
                .filter(version -> Integer.valueOf(dataSet.version()).equals(version.shippedAs()))
                .findFirst();
        if (kept.isPresent()) {
            tellOfDifference(dataSet, kept.get().number());
            return;
        }
        // An office may have made this number of the shipped code already: then ours comes after it.
        var taken = versions.stream().anyMatch(version -> version.number() == dataSet.version());
        var number = taken ? versions.getLast().number() + 1 : dataSet.version();
        var definition = Definition.of(dataSet).named(dataSet.code(), number);
        try {
            store.insert(StoredDataSet.shipped(
                    definition, number, dataSet.version(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (AlreadyExistsException otherCopy) {
            LOG.debug("Another copy of the service put {}/{} there first", dataSet.code(), number);
        }
    }

    private void tellOfDifference(DataSet dataSet, int number) {
        var shipped = Definition.of(dataSet).named(dataSet.code(), number).text();
        store.find(dataSet.code(), number)
                .filter(kept -> !kept.definition().equals(shipped))
                .ifPresent(kept -> LOG.warn(
                        "{} is kept as it was first shipped; what is shipped now under the same version differs",
                        kept.id()));
    }
}
