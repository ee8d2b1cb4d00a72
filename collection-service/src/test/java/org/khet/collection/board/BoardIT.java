package org.khet.collection.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KhetTest
@TestPropertySource(properties = {"khet.board.max-clients=2", "khet.board.heartbeat=200ms"})
class BoardIT {

    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi officer;

    @BeforeEach
    void an_open_collection_of_two_schools() {
        area = new SampleArea(port);
        officer = area.officer;
    }

    @Test
    void the_counts_equal_a_recount_of_the_schools_after_every_change() {
        assertThat(counts()).containsEntry("notStarted", 2).containsEntry("expected", 2);

        sent(SchoolFile.of(area.a, 6, 100).with(0, "เพศ", "ญ"));
        assertThat(counts()).containsEntry("hasErrors", 1).containsEntry("notStarted", 1);

        sent(SchoolFile.of(area.a, 6, 100));
        sent(SchoolFile.of(area.b, 6, 200));
        var board = officer.get(path("/completeness")).body();
        var byStatus = board.path("schools")
                .valueStream()
                .filter(row -> row.path("status").asString().startsWith("HAS_")
                        || row.path("status").asString().equals("CLEAN"))
                .count();
        assertThat(byStatus).as(board.toString()).isEqualTo(2);
        assertThat(counts().get("clean") + counts().get("hasQueries") + counts().get("hasErrors"))
                .isEqualTo(2);
        assertThat(board.path("schools").get(0).path("version").asInt()).isEqualTo(2);
        assertThat(board.path("schools").get(0).path("rows").asInt()).isEqualTo(6);
    }

    @Test
    void a_change_reaches_an_open_board_by_itself() {
        try (var stream = new Listening(officer.stream(path("/stream")))) {
            await().atMost(Duration.ofSeconds(10)).until(() -> stream.events("counts"), events -> events.size() == 1);

            sent(SchoolFile.of(area.a, 6, 300));

            var told = await().atMost(Duration.ofSeconds(10))
                    .until(() -> stream.events("board"), events -> !events.isEmpty())
                    .getLast();
            assertThat(told.path("school").path("schoolCode").asString()).isEqualTo(area.a);
            assertThat(told.path("school").path("version").asInt()).isEqualTo(1);
            assertThat(told.path("counts").path("notStarted").asInt()).isEqualTo(1);
        }
    }

    @Test
    void more_clients_than_allowed_are_sent_away_and_let_in_again_when_one_has_gone() {
        try (var first = new Listening(officer.stream(path("/stream")))) {
            try (var second = new Listening(officer.stream(path("/stream")))) {
                await().until(() -> first.events("counts"), events -> !events.isEmpty());
                await().until(() -> second.events("counts"), events -> !events.isEmpty());

                var refused = officer.get(path("/stream"));

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.whole().headers().firstValue("Retry-After")).contains("30");
            }
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                try (var third = new Listening(officer.stream(path("/stream")))) {
                    return third.came();
                }
            });
        }
    }

    @Test
    void the_board_is_the_offices_own() {
        for (var view : List.of("/completeness", "/stream")) {
            assertThat(officer.as("").get(path(view)).status()).isEqualTo(401);
            assertThat(area.officerOf(area.a).get(path(view)).status()).isEqualTo(403);
            assertThat(officer.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER))
                            .get(path(view))
                            .status())
                    .isEqualTo(404);
        }
    }

    private void sent(SchoolFile file) {
        SampleArea.done(area.upload(file), 200);
    }

    private java.util.Map<String, Integer> counts() {
        var counts = new java.util.TreeMap<String, Integer>();
        officer.get(path("/completeness"))
                .body()
                .path("counts")
                .forEachEntry((name, number) -> counts.put(name, number.asInt()));
        return counts;
    }

    private String path(String view) {
        return "/collections/" + area.collection + view;
    }

    /** Reads a stream on a thread of its own. */
    private static final class Listening implements AutoCloseable {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final InputStream stream;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Listening(InputStream stream) {
            this.stream = stream;
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                } catch (IOException | UncheckedIOException e) {
                    // Hung up.
                }
            });
        }

        List<JsonNode> events(String name) {
            var events = new CopyOnWriteArrayList<JsonNode>();
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (lines.get(i).equals("event:" + name)) {
                    events.add(JSON.readTree(lines.get(i + 1).substring("data:".length())));
                }
            }
            return events;
        }

        boolean came() {
            await().until(() -> !lines.isEmpty());
            return lines.getFirst().equals("event:counts");
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
