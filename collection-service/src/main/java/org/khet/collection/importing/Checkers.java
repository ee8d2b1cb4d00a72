package org.khet.collection.importing;

import org.khet.collection.datasets.DataSets;
import org.khet.rules.checking.Checker;
import org.khet.rules.parallel.Workers;
import org.springframework.stereotype.Component;

/** What a file is checked with: two threads for large files, whose rows pass on the caller's as ever. */
@Component
class Checkers {
    /** What a piece gives, with its rows made ready for the store, is some 2 MB: more of them would fill the old part of the heap. */
    private static final Workers WORKERS = new Workers(2, 2);

    private final DataSets dataSets;

    Checkers(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    Checker of(String code, int version) {
        return dataSets.checker(code, version).on(WORKERS);
    }
}
