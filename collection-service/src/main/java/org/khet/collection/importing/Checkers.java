package org.khet.collection.importing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.collection.datasets.DataSets;
import org.khet.rules.checking.Checker;
import org.springframework.stereotype.Component;

/** Each version of a data set compiled once: a published version never changes. */
@Component
class Checkers {
    private final DataSets dataSets;
    private final Map<Version, Checker> compiled = new ConcurrentHashMap<>();

    Checkers(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    Checker of(String code, int version) {
        return compiled.computeIfAbsent(
                new Version(code, version), wanted -> Checker.compile(dataSets.get(wanted.code(), wanted.number())));
    }

    private record Version(String code, int number) {}
}
