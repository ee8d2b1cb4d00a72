package org.khet.request.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.problem.ProblemException;
import org.khet.request.StubPeers;
import org.khet.request.StubPeers.Mood;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A preview's call to reporting-service, with reporting-service behaving badly. */
class PeerGuardIT {

    private static final Duration OPEN_FOR = Duration.ofSeconds(1);
    // Long enough for the first call of a machine that has other things to do.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int CALLS_THAT_OPEN = 5;

    private final StubPeers peer = new StubPeers();
    private Reporting reporting = asked(peer.url());

    @BeforeEach
    void logIn() {
        var jwt = Jwt.withTokenValue("the-callers-own")
                .header("alg", "none")
                .subject("a")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(jwt));
    }

    @AfterEach
    void stop() {
        peer.stop();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_peer_is_asked_with_the_callers_own_token() {
        assertThat(reporting.fields("c1").items()).extracting(QueryField::code).contains("grade", "birthDate");
        assertThat(peer.token).isEqualTo("Bearer the-callers-own");
    }

    @Test
    void a_slow_peer_is_given_up_in_time_and_not_asked_twice() {
        peer.mood = Mood.SLOW;
        long began = System.nanoTime();
        assertThat(refusal().extensions()).containsEntry("peerState", "SLOW");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.multipliedBy(2));
        await().untilAsserted(() -> assertThat(peer.calls).hasValueGreaterThan(0));
        assertThat(peer.calls).hasValue(1);
    }

    @Test
    void a_peer_that_fails_is_asked_once_more() {
        peer.mood = Mood.BROKEN;
        var away = refusal();
        assertThat(away.type().status()).isEqualTo(503);
        assertThat(away.extensions()).containsEntry("peerState", "AWAY");
        assertThat(away.retryAfter()).isPositive();
        assertThat(peer.calls).hasValue(2);
    }

    @Test
    void a_peer_that_cannot_be_reached_is_said_to_be_away() {
        peer.stop();
        assertThat(refusal().extensions()).containsEntry("peerState", "AWAY");
    }

    @Test
    void a_peer_that_keeps_failing_is_left_alone_and_the_answer_says_so() {
        open();
        int asked = peer.calls.get();
        var resting = refusal();
        assertThat(resting.extensions()).containsEntry("peerState", "OPEN");
        assertThat(resting.retryAfter()).isPositive();
        assertThat(peer.calls).as("nobody was asked").hasValue(asked);
    }

    @Test
    void a_peer_that_is_back_is_found_out_by_a_trial() {
        open();
        peer.mood = Mood.WELL;
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            try {
                return reporting.preview(Map.of()).path("totalRows").asInt() == 1;
            } catch (ProblemException stillResting) {
                return false;
            }
        });
        assertThat(reporting.state()).isEqualTo("HALF_OPEN");
        reporting.preview(Map.of());
        assertThat(reporting.state()).isEqualTo("CLOSED");
    }

    @Test
    void a_trial_that_fails_closes_the_door_again() {
        open();
        int before = peer.calls.get();
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            refusal();
            return peer.calls.get() > before;
        });
        assertThat(refusal().extensions()).containsEntry("peerState", "OPEN");
    }

    @Test
    void what_the_peer_refuses_is_told_on_field_by_field_and_is_no_failure() {
        peer.mood = Mood.REFUSING;
        for (int i = 0; i < CALLS_THAT_OPEN + 1; i++) {
            var refused = refusal();
            assertThat(refused.type().status()).isEqualTo(422);
            assertThat(refused.fields())
                    .singleElement()
                    .satisfies(field -> assertThat(field.field()).isEqualTo("groupBy[0]"));
        }
        assertThat(reporting.state()).isEqualTo("CLOSED");
    }

    @Test
    void an_answer_that_is_none_is_not_passed_on() {
        peer.mood = Mood.NONSENSE;
        assertThat(refusal().type()).isEqualTo(PeerProblems.REFUSED);
    }

    @Test
    void more_calls_at_once_than_allowed_are_turned_away_at_once() {
        reporting = new Reporting(new PeerSettings(
                peer.url(), peer.url(), Duration.ofSeconds(20), 1, Duration.ofMillis(10), 1, OPEN_FOR));
        peer.mood = Mood.SLOW;
        var context = SecurityContextHolder.getContext();
        var first = CompletableFuture.runAsync(() -> {
            SecurityContextHolder.setContext(context);
            refusal();
        });
        await().untilAtomic(peer.calls, org.hamcrest.Matchers.is(1));
        assertThat(refusal().extensions()).containsEntry("peerState", "BUSY");
        peer.reset();
        first.join();
    }

    private void open() {
        peer.mood = Mood.BROKEN;
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            refusal();
            return reporting.state().equals("OPEN");
        });
    }

    private ProblemException refusal() {
        return catchThrowableOfType(ProblemException.class, () -> reporting.preview(Map.of()));
    }

    private static Reporting asked(String url) {
        return new Reporting(new PeerSettings(url, url, PATIENCE, 2, Duration.ofMillis(10), 4, OPEN_FOR));
    }
}
