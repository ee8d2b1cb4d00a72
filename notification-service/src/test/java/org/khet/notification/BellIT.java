package org.khet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;
import org.khet.testing.MovedClock;
import org.khet.testing.Tokens;
import tools.jackson.databind.JsonNode;

/** What each person hears of while their page is open, and finds unread when they come back. */
class BellIT extends SinkTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_bell_rings_on_the_open_page_of_whom_it_concerns_once_and_stays_unread_until_it_is_read() throws Exception {
        director("EMAIL", "SMS");
        var own = Tokens.forSchool(school, Role.SCHOOL_DIRECTOR);
        try (var page = stream(own, null)) {
            assertThat(page.next("unread")).contains("\"unread\":0");
            submitted();
            var notice = page.next("notice");
            assertThat(notice).contains(school).doesNotContain("@example.test");
            assertThat(page.next("unread")).contains("\"unread\":1");
        }
        var items = bell(own).get("items");
        assertThat(items).hasSize(1);
        try (var back = stream(own, "0")) {
            assertThat(back.next("notice")).contains(items.get(0).get("id").asString());
        }
        var stranger = Tokens.forSchool("10000001", Role.SCHOOL_DIRECTOR);
        assertThat(bell(stranger).get("items")).isEmpty();
        var read = "/api/notifications/bell/" + items.get(0).get("id").asString() + "/read";
        assertThat(http.post(stranger, read, null).status()).isEqualTo(404);
        assertThat(http.post(own, read, null).json().get("unread").asInt()).isZero();
        assertThat(bell(own).get("items").get(0).get("read").asBoolean()).isTrue();
        submitted();
        await().atMost(PATIENCE).until(() -> bell(own).get("unread").asInt() == 1);
        http.post(own, "/api/notifications/bell/read-all", null);
        assertThat(bell(own).get("unread").asInt()).isZero();
        assertThat(http.get(null, "/api/notifications/stream").status()).isEqualTo(401);
    }

    @Test
    void one_person_holds_so_many_streams_and_no_more() throws Exception {
        var own = Tokens.forSchool(school, Role.SCHOOL_OFFICER);
        var pages = new ArrayList<Page>();
        for (int i = 0; i < 6; i++) {
            pages.add(stream(own, null));
            assertThat(pages.getLast().status).isEqualTo(200);
        }
        assertThat(stream(own, null).status).isEqualTo(429);
        for (var page : pages) {
            page.close();
        }
    }

    @Test
    void the_stream_ends_with_the_token_and_its_place_is_free_again() throws Exception {
        // A token lasts an hour, so this one has three seconds left.
        MovedClock.ahead = Duration.ofHours(1).minusSeconds(3);
        try {
            var own = Tokens.forSchool(school, Role.SCHOOL_OFFICER);
            for (int i = 0; i < 6; i++) {
                var page = stream(own, null);
                assertThat(page.next("unread")).contains("\"unread\":0");
                if (i == 5) {
                    assertTimeoutPreemptively(Duration.ofSeconds(20), page::readToItsEnd);
                }
            }
            await().atMost(PATIENCE).until(() -> {
                try (var again = stream(own, null)) {
                    return again.status == 200;
                }
            });
        } finally {
            MovedClock.ahead = Duration.ZERO;
        }
    }

    private JsonNode bell(String token) {
        return http.get(token, "/api/notifications/bell").json();
    }

    private Page stream(String token, String lastSeq) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/notifications/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastSeq != null) {
            request.header("Last-Event-ID", lastSeq);
        }
        return new Page(client.send(request.build(), BodyHandlers.ofInputStream()));
    }

    /** A page as a browser reads it. */
    private static final class Page implements AutoCloseable {

        final int status;
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;

        Page(HttpResponse<InputStream> answer) {
            this.answer = answer;
            this.status = answer.statusCode();
            this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The data of the next event of that name; others are passed by. */
        String next(String name) throws Exception {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("event:" + name)) {
                    return lines.readLine();
                }
            }
            throw new AssertionError("The stream ended");
        }

        void readToItsEnd() throws Exception {
            while (lines.readLine() != null) {
                // What is still told before the end.
            }
        }

        @Override
        public void close() throws Exception {
            answer.body().close();
        }
    }
}
