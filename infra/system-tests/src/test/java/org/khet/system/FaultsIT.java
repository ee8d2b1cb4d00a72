package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kill -9 under load, with a ledger of every operation that a client was told had succeeded: each must be there once, and
 * each requester must have been written to once.
 */
@SystemTest
class FaultsIT {

    private static final String OFFICER = "office-data-officer";
    private static final int OPERATIONS = 60;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final RunningSystem system = RunningSystem.get();
    private final Web web = new Web(system);

    @ParameterizedTest
    @ValueSource(strings = {"request-service", "notification-service", "kafka", "store"})
    void what_was_acknowledged_is_there_once_and_told_once_though_a_part_is_killed_on_the_way(String victim)
            throws Exception {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var ledger = new ConcurrentHashMap<String, String>();
        var halfway = new AtomicBoolean();
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < OPERATIONS; i++) {
                int n = i;
                clients.submit(() -> file(run, n, ledger));
                if (i == OPERATIONS / 3) {
                    await().atMost(Duration.ofMinutes(1)).until(() -> ledger.size() > 3);
                    system.kill(victim);
                    halfway.set(true);
                }
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(halfway).isTrue();
        system.awaitReady(victim, RECOVERY);
        assertThat(ledger).hasSize(OPERATIONS);
        assertThat(ledger.values()).doesNotHaveDuplicates();

        var stored = stored(run);
        assertThat(stored).as("each acknowledged request is there exactly once").hasSize(OPERATIONS);
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(ledger.values());
        await("one mail for each")
                .atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(mails(run)).hasSize(OPERATIONS));
        assertThat(mails(run).values()).as("nobody is written to twice").containsOnly(1);
    }

    @Test
    void a_store_that_is_away_is_an_honest_503_and_work_goes_on_afterwards() {
        system.kill("store");
        var answer = web.post(OFFICER, "/api/requests", form("away", 0));
        assertThat(answer.status()).as(answer.body()).isIn(201, 503, 504);
        system.awaitReady("store", RECOVERY);
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> web.post(OFFICER, "/api/requests", form("back", 1)).status() == 201);
    }

    /** Files one request, as often as it takes, under one key: the promise is one effect. */
    private void file(String run, int n, Map<String, String> ledger) {
        var headers = Map.of("Idempotency-Key", run + "-" + n);
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> {
                    var answer = web.call("POST", OFFICER, "/api/requests", form(run, n), headers);
                    if (answer.status() == 201) {
                        ledger.put(run + "-" + n, answer.json().get("id").asString());
                        return true;
                    }
                    return false;
                });
    }

    private static Map<String, Object> form(String run, int n) {
        return Map.of(
                "requester",
                Map.of("kind", "PERSON", "name", "ทดสอบ", "email", "f" + run + "-" + n + "@example.test"),
                "purpose",
                "ทดสอบ " + run,
                "wanted",
                Map.of("description", "ทดสอบ"),
                "format",
                "CSV");
    }

    private Map<String, String> stored(String run) {
        var found = new HashMap<String, String>();
        String cursor = null;
        do {
            var page = web.get(OFFICER, "/api/requests?limit=500" + (cursor == null ? "" : "&cursor=" + cursor))
                    .json();
            for (var request : page.get("items")) {
                if (request.get("purpose").asString().endsWith(run)) {
                    found.put(
                            request.get("id").asString(),
                            request.get("requestNo").asString());
                }
            }
            cursor = page.get("nextCursor").asString(null);
        } while (cursor != null);
        return found;
    }

    /** How often each address of this run was written to. */
    private Map<String, Integer> mails(String run) {
        var counts = new HashMap<String, Integer>();
        for (var message : web.get(null, system.inboxUrl() + "/api/messages?kind=mail&limit=100000&summary=true")
                .json()) {
            var to = message.get("to").asString();
            if (to.startsWith("f" + run + "-")) {
                counts.merge(to, 1, Integer::sum);
            }
        }
        return counts;
    }
}
