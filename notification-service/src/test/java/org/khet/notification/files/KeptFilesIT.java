package org.khet.notification.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khet.events.DocumentReference;
import org.khet.notification.messages.Attachment;
import org.springframework.util.unit.DataSize;

/** Files over real HTTP, and everything that can be wrong with them. */
class KeptFilesIT {

    private static final String OPEN = "/api/public/publications/pupils/editions/1/files/pdf";
    private static final String COVER = "/api/requests/covers/01kb0z7q3x8m2v5n9c4w1t6rda";

    private final FilePeer peer = FilePeer.started();
    private final KeptFiles files = new KeptFiles(new FileSettings(
            Map.of("reporting", peer.url(), "requests", peer.url()),
            URI.create(peer.url() + "/token"),
            "notification-service",
            "of notification-service",
            DataSize.ofBytes(20),
            Duration.ofMinutes(15),
            Duration.ofSeconds(5),
            2,
            Duration.ofMillis(20),
            Duration.ofMillis(300)));

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void what_is_open_is_fetched_without_a_name_and_a_cover_under_our_own() throws Exception {
        assertThat(files.fetch(kept("reporting", OPEN))).isEqualTo(FilePeer.PDF);
        assertThat(files.fetch(kept("requests", COVER))).isEqualTo(FilePeer.PDF);
        assertThat(files.fetch(kept("requests", COVER))).isEqualTo(FilePeer.PDF);
        assertThat(peer.asked).containsExactly(OPEN + " null", COVER + " Bearer token-1", COVER + " Bearer token-1");
    }

    @Test
    void a_token_that_is_refused_before_its_time_is_fetched_anew() throws Exception {
        files.fetch(kept("requests", COVER));
        peer.tokensHold = false;
        assertThat(files.fetch(kept("requests", COVER))).isEqualTo(FilePeer.PDF);
        assertThat(peer.logins).hasValue(2);
    }

    @Test
    void only_these_paths_of_these_services_are_asked_for() {
        for (var path : new String[] {
            "/api/requests/01kb0z/package",
            "/api/requests/covers/../01kb0z/package",
            "/api/public/../requests/1",
            "/api/public/%2e%2e/requests/1",
            "@elsewhere.test/api/public/x",
            "/api/requests/covers/1?x=1"
        }) {
            assertThat(fault(kept("requests", path))).as(path).isEqualTo("attachment-path");
        }
        assertThat(fault(kept("somebody-elses", OPEN))).isEqualTo("attachment-path");
        assertThat(peer.asked).isEmpty();
    }

    @Test
    void what_is_too_large_changed_gone_or_leads_elsewhere_is_not_taken() {
        var sound = kept("reporting", OPEN);
        var said = new Attachment("a.pdf", "application/pdf", "reporting", OPEN, sound.sha256(), 21);
        assertThat(fault(said)).isEqualTo("attachment-too-large");
        assertThat(peer.asked).as("not even asked for").isEmpty();
        peer.files.put(OPEN, new byte[50]);
        assertThat(fault(sound)).isEqualTo("attachment-too-large");
        peer.files.put(OPEN, new byte[sound.sha256().length() % 20]);
        assertThat(fault(sound)).isEqualTo("attachment-changed");
        peer.files.remove(OPEN);
        assertThat(fault(sound)).isEqualTo("attachment-gone");
        peer.files.put("/api/public/elsewhere.pdf", FilePeer.PDF);
        peer.status = 302;
        assertThat(fault(sound)).isEqualTo("attachment-gone");
        assertThat(peer.asked).noneMatch(asked -> asked.contains("elsewhere"));
    }

    @Test
    void a_service_that_fails_is_asked_a_few_times_and_then_left_alone_for_a_while() {
        var file = kept("reporting", OPEN);
        peer.status = 503;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> files.fetch(file)).isInstanceOf(FileAwayException.class);
        }
        assertThat(peer.asked).hasSizeBetween(5, 6);
        peer.status = 200;
        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(files.fetch(file)).isEqualTo(FilePeer.PDF));
    }

    private String fault(Attachment file) {
        return catchThrowableOfType(FileMissingException.class, () -> files.fetch(file))
                .fault();
    }

    private Attachment kept(String service, String path) {
        DocumentReference reference = peer.keep(service, path, "รายงาน.pdf");
        return Attachment.of(reference);
    }
}
