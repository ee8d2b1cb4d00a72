package org.khet.collection.board;

import java.util.List;

/** The whole board at one moment. */
record Completeness(String collectionId, Counts counts, List<SchoolRow> schools) {

    static Completeness of(String collectionId, List<SchoolRow> rows) {
        return new Completeness(collectionId, Counts.of(rows), rows);
    }
}
