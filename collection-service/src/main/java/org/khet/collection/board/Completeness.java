package org.khet.collection.board;

import java.util.List;

/**
 * The whole board at one moment.
 *
 * @param districts the same schools by district, and {@code networks} by network: each list adds up to {@code counts}
 */
record Completeness(
        String collectionId,
        Counts counts,
        List<GroupCounts> districts,
        List<GroupCounts> networks,
        List<SchoolRow> schools) {

    static Completeness of(String collectionId, List<SchoolRow> rows) {
        return new Completeness(
                collectionId,
                Counts.of(rows),
                GroupCounts.by(rows, SchoolRow::districtTh),
                GroupCounts.by(rows, SchoolRow::network),
                rows);
    }
}
