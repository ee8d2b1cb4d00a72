package org.khet.collection.collections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;

/**
 * A collection as the interface shows it.
 *
 * @param accepted of the expected; null for schools, whom the others do not concern
 * @param schoolCodes the schools expected; a school sees itself alone
 * @param wholeArea whether a school that is added to the area's registry joins by itself
 * @param extension how far the school that asks may go beyond the windows; null for staff, and where there is none
 */
record CollectionView(
        String id,
        CollectionStatus status,
        String dataSetCode,
        int dataSetVersion,
        String titleTh,
        @Nullable String titleEn,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Instant entryOpensAt,
        Instant entryClosesAt,
        Instant certificationOpensAt,
        Instant certificationClosesAt,
        String areaCode,
        int expected,
        @Nullable Integer accepted,
        List<String> schoolCodes,
        boolean wholeArea,
        @Nullable Extension extension,
        @Nullable Integer currentStep,
        long version) {

    static CollectionView of(DataCollection shown, Caller to, AcceptedCounts counts, @Nullable Extension extension) {
        var step = shown.procedure().current();
        return new CollectionView(
                shown.id(),
                shown.status(),
                shown.dataSetCode(),
                shown.dataSetVersion(),
                shown.titleTh(),
                shown.titleEn(),
                shown.schoolYear(),
                shown.round(),
                shown.referenceDate(),
                shown.entry().opensAt(),
                shown.entry().closesAt(),
                shown.certification().opensAt(),
                shown.certification().closesAt(),
                shown.areaCode(),
                shown.expected(),
                to.isStaff() ? counts.acceptedIn(shown.id()) : null,
                to.isStaff()
                        ? shown.schoolCodes()
                        : shown.schoolCodes().stream()
                                .filter(code -> code.equals(to.schoolCode()))
                                .toList(),
                shown.coversWholeArea(),
                extension,
                step == null ? null : step.n(),
                shown.version());
    }
}
