package org.khet.collection.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.collection.SampleArea.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.collection.Heard;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.events.CollectionEvents;
import org.khet.events.RecordRows;
import org.khet.events.Topics;
import org.khet.messaging.Change;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KhetTest
class TransmitterIT {
    @LocalServerPort
    private int port;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Transmitter transmitter;

    @Test
    void all_chunks_come_in_order_before_the_manifest_and_a_repeated_sending_repeats_nothing_else() {
        var area = new SampleArea(port);
        area.certified(SchoolFile.of(area.a, 1200, 1000));
        done(area.act(area.officer, area.a, "accept"), 200);
        var id = Submission.idOf(area.collection, area.a);
        try (var news = new Heard(Topics.COLLECTION);
                var records = new Heard(Topics.COLLECTION_RECORDS)) {
            var manifest = await().atMost(Duration.ofSeconds(20))
                    .until(() -> news.of(CollectionEvents.SUBMISSION_ACCEPTED, id), all -> all.size() == 1)
                    .getFirst();
            // Another topic, which may be read a moment later.
            var chunks = await().until(
                            () -> records.of(CollectionEvents.RECORDS_CHUNK, id),
                            all -> !all.isEmpty()
                                    && all.size()
                                            >= all.getFirst().path("chunkCount").asInt());

            int last = chunks.size() - 1;
            assertThat(last).as("more than one chunk").isPositive();
            assertThat(numbers(chunks))
                    .isEqualTo(IntStream.rangeClosed(0, last).boxed().toList());
            assertThat(manifest.path("recordCount").asInt()).isEqualTo(1200);
            assertThat(RecordRows.sha256(rows(chunks)))
                    .isEqualTo(manifest.path("recordsSha256").asString());
            assertThat(submissions.get(area.collection, area.a).transmission()).isNull();

            // As after a crash between the last chunk and the write that ends the sending.
            var current = submissions.get(area.collection, area.a);
            var certificate = current.certificate().orElseThrow();
            submissions.mutate(
                    id,
                    stored -> Change.of(stored.transmitting(
                            Transmission.of(stored.current(), certificate.certificateId(), stored.updatedAt())
                                    .sentUpTo(last))));
            transmitter.wake();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            news.of(CollectionEvents.SUBMISSION_ACCEPTED, id).size() == 2);
            assertThat(numbers(records.of(CollectionEvents.RECORDS_CHUNK, id)))
                    .isEqualTo(IntStream.concat(IntStream.rangeClosed(0, last), IntStream.of(last))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void what_is_not_accepted_when_the_collection_closes_is_locked() {
        var area = new SampleArea(port);
        area.certified(SchoolFile.of(area.a, 12, 100));
        done(area.upload(SchoolFile.of(area.b, 12, 200)), 200);
        done(area.act(area.officer, area.a, "accept"), 200);
        done(area.officer.post("/collections/" + area.collection + "/close", "{}"), 200);

        assertThat(submissions.get(area.collection, area.a).status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(submissions.get(area.collection, area.b).status()).isEqualTo(SubmissionStatus.LOCKED);
        assertThat(area.act(area.officerOf(area.b), area.b, "submit").problem()).isEqualTo("collection-not-open");
    }

    private static List<Integer> numbers(List<JsonNode> chunks) {
        return chunks.stream().map(chunk -> chunk.path("chunk").asInt()).toList();
    }

    private static List<List<@Nullable String>> rows(List<JsonNode> chunks) {
        var rows = new ArrayList<List<@Nullable String>>();
        for (var chunk : chunks) {
            for (var row : chunk.path("rows")) {
                var cells = new ArrayList<@Nullable String>();
                row.forEach(cell -> cells.add(cell.isNull() ? null : cell.asString()));
                rows.add(cells);
            }
        }
        return rows;
    }
}
