package org.khet.collection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.Extension;
import org.khet.collection.collections.Sample;
import org.khet.collection.submissions.BoardRow;
import org.khet.collection.submissions.SubmissionStatus;

class CompletenessTest {

    @Test
    void every_expected_school_is_counted_in_exactly_one_status() {
        var statuses = SubmissionStatus.values();
        var rows = IntStream.range(0, 53)
                .mapToObj(i -> row(statuses[i * 7 % statuses.length], Sample.ENTRY_OPENS))
                .toList();

        var counts = Counts.of(rows);

        assertThat(counts.expected()).isEqualTo(53);
        assertThat(counts.notStarted()
                        + counts.draft()
                        + counts.hasErrors()
                        + counts.hasQueries()
                        + counts.clean()
                        + counts.submitted()
                        + counts.certified()
                        + counts.accepted()
                        + counts.returned()
                        + counts.locked())
                .isEqualTo(53);
    }

    @Test
    void each_status_has_a_count_of_its_own() {
        var counted = Arrays.stream(SubmissionStatus.values())
                .map(status -> Counts.of(Arrays.asList(row(status, Sample.ENTRY_OPENS))))
                .distinct();

        assertThat(counted).hasSize(SubmissionStatus.values().length);
    }

    @Test
    void a_school_of_which_nothing_has_arrived_has_not_started() {
        var collection = Sample.collection(CollectionStatus.OPEN, "53010001");

        assertThat(SchoolRow.of(collection, "53010001", null, null, Extension.NONE, Sample.ENTRY_OPENS))
                .extracting(SchoolRow::status, SchoolRow::version, SchoolRow::late)
                .containsExactly(SubmissionStatus.NOT_STARTED, 0, false);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 2025-06-10T09:29:59.999Z, false",
        "NOT_STARTED, 2025-06-10T09:30:00Z, true",
        "CLEAN, 2025-06-10T09:30:00Z, true",
        "RETURNED, 2025-06-10T09:30:00Z, true",
        "SUBMITTED, 2025-06-10T09:30:00Z, false",
        "SUBMITTED, 2025-06-13T09:30:00Z, true",
        "CERTIFIED, 2025-06-13T09:30:00Z, false",
        "ACCEPTED, 2026-01-01T00:00:00Z, false"
    })
    void a_school_is_late_when_it_has_missed_a_window(SubmissionStatus status, Instant now, boolean late) {
        assertThat(row(status, now).late()).isEqualTo(late);
    }

    private static SchoolRow row(SubmissionStatus status, Instant now) {
        var collection = Sample.collection(CollectionStatus.OPEN, "53010001");
        var sent = new BoardRow("53010001", status, 1, 10, 0, 0, 0, now, null);
        return SchoolRow.of(collection, "53010001", null, sent, Extension.NONE, now);
    }
}
