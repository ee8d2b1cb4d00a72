package org.khet.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.CollectionEvents.SubmissionAccepted;
import org.khet.events.CollectionEvents.SubmissionRecordsChunk;
import org.khet.events.DataDescription;
import org.khet.events.RecordRows;
import org.khet.messaging.EventPublisher;

/** Tells of accepted submissions as collection-service does. */
final class AcceptedData {

    private final EventPublisher publisher;
    private final String collectionId;
    private final List<String> columns;
    private int version = 1;
    private int schoolYear = 2568;
    private String dataSet = "DMC-STUDENT";
    private List<String> expected = List.of();
    private Map<String, String> networks = Map.of();

    AcceptedData(EventPublisher publisher, String collectionId, List<String> columns) {
        this.publisher = publisher;
        this.collectionId = collectionId;
        this.columns = columns;
    }

    /** The version that is accepted next. */
    void version(int next) {
        version = next;
    }

    /** Of another data set and year. */
    AcceptedData of(String code, int year) {
        dataSet = code;
        schoolYear = year;
        return this;
    }

    /** Schools whose data is expected. */
    AcceptedData expecting(List<String> schools) {
        expected = schools;
        return this;
    }

    /** Code of a school → its network; the others are in none. */
    AcceptedData inNetworks(Map<String, String> known) {
        networks = known;
        return this;
    }

    void open(DataDescription described) throws Exception {
        publisher
                .publish(
                        CollectionEvents.COLLECTION_OPENED,
                        "o" + collectionId,
                        collectionId,
                        collectionId,
                        new CollectionOpened(
                                collectionId,
                                dataSet,
                                "นักเรียนรายบุคคล",
                                null,
                                schoolYear,
                                1,
                                LocalDate.of(2025, 6, 10),
                                Instant.EPOCH,
                                Instant.EPOCH,
                                "9901",
                                expected,
                                described))
                .get();
    }

    void accept(String school, List<List<String>> rows, boolean manifestFirst) {
        Runnable chunk = () -> publisher.publish(
                CollectionEvents.RECORDS_CHUNK, "c" + version + school + collectionId, "s", "k", chunk(school, rows));
        Runnable manifest = () -> publisher.publish(
                CollectionEvents.SUBMISSION_ACCEPTED,
                "m" + version + school + collectionId,
                "s",
                "k",
                manifest(school, rows, RecordRows.sha256(rows)));
        (manifestFirst ? List.of(manifest, chunk) : List.of(chunk, manifest)).forEach(Runnable::run);
    }

    SubmissionRecordsChunk chunk(String school, List<List<String>> rows) {
        return new SubmissionRecordsChunk(
                collectionId + "." + school, version, 0, 1, columns, List.copyOf(rows), RecordRows.sha256(rows));
    }

    SubmissionAccepted manifest(String school, List<List<String>> rows, String sha256) {
        return new SubmissionAccepted(
                collectionId + "." + school,
                collectionId,
                "นักเรียนรายบุคคล",
                dataSet,
                schoolYear,
                1,
                LocalDate.of(2025, 6, 10),
                school,
                "บ้าน" + school,
                school.compareTo("99010003") < 0 ? "เมือง" : "น้ำปู่",
                "9901",
                "สพป.ตัวอย่าง",
                version,
                "cert-" + school,
                "0".repeat(64),
                Instant.EPOCH,
                Instant.EPOCH,
                rows.size(),
                sha256,
                1,
                columns,
                List.of("ป.1", "ป.2"),
                networks.get(school));
    }
}
