package org.khet.collection.board;

import java.util.List;
import org.khet.collection.forecast.Pace;

/**
 * The whole board at one moment.
 *
 * @param pace how far the area is against what is usual
 * @param districts the same schools by district, and {@code networks} by network: each list adds up to {@code counts}
 */
record Completeness(
        String collectionId,
        Counts counts,
        Pace pace,
        List<GroupCounts> districts,
        List<GroupCounts> networks,
        List<SchoolRow> schools) {

    static Completeness of(String collectionId, Pace pace, List<SchoolRow> rows) {
        return new Completeness(
                collectionId,
                Counts.of(rows),
                pace,
                GroupCounts.by(rows, SchoolRow::districtTh),
                GroupCounts.by(rows, SchoolRow::network),
                rows);
    }
}
