package org.khet.collection.importing;

import org.khet.collection.datasets.DataSets;
import org.khet.rules.checking.Checker;
import org.springframework.stereotype.Component;

/** What a file is checked with. */
@Component
class Checkers {
    private final DataSets dataSets;

    Checkers(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    Checker of(String code, int version) {
        return dataSets.checker(code, version);
    }
}
