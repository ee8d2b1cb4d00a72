package org.khet.reporting.inputs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Tables and their editions as the interface shows them. */
final class InputViews {

    /**
     * A table in the list.
     *
     * @param holding rows that hold today
     * @param unconfirmed rows that nobody has compared with their source
     */
    record Summary(
            String code,
            String titleTh,
            String titleEn,
            int version,
            int rows,
            int holding,
            int unconfirmed,
            String changedBy,
            Instant changedAt) {

        static Summary of(InputTable table, InputEdition edition, LocalDate today) {
            return new Summary(
                    table.code(),
                    table.titleTh(),
                    table.titleEn(),
                    edition.version(),
                    edition.rows().size(),
                    count(edition, row -> row.holdsOn(today)),
                    count(edition, row -> !row.confirmed()),
                    edition.byName(),
                    edition.at());
        }

        private static int count(InputEdition edition, java.util.function.Predicate<InputRow> wanted) {
            return (int) edition.rows().stream().filter(wanted).count();
        }
    }

    /** A table with one edition of its rows. */
    record Detail(
            InputTable table,
            int version,
            Map<String, String> settings,
            List<InputRow> rows,
            String note,
            String changedBy,
            Instant changedAt) {

        static Detail of(InputTable table, InputEdition edition) {
            return new Detail(
                    table,
                    edition.version(),
                    edition.settings(),
                    edition.rows(),
                    edition.note(),
                    edition.byName(),
                    edition.at());
        }
    }

    /**
     * One edition in the history.
     *
     * @param added rows that the edition before did not have
     * @param removed rows of the edition before that it has no more; a row that was changed counts in both
     */
    record Version(int version, int rows, int added, int removed, String note, String changedBy, Instant changedAt) {

        static Version of(InputEdition edition, List<InputRow> before) {
            var had = new HashSet<>(before);
            var has = new HashSet<>(edition.rows());
            return new Version(
                    edition.version(),
                    edition.rows().size(),
                    (int) has.stream().filter(row -> !had.contains(row)).count(),
                    (int) had.stream().filter(row -> !has.contains(row)).count(),
                    edition.note(),
                    edition.byName(),
                    edition.at());
        }
    }

    private InputViews() {}
}
