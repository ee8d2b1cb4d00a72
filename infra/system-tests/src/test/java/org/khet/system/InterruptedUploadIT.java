package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Kill -9 of the service that takes a file, while one is half there and another is being stored. */
@SystemTest
class InterruptedUploadIT {

    private static final String HALF_SENT = "99010003";
    private static final String BEING_STORED = "99010004";
    private static final String STORED_BEFORE = "99010005";
    private static final int MANY = 40_000;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final RunningSystem system = RunningSystem.get();
    private final Web web = new Web(system);

    @Test
    void a_file_is_stored_whole_or_not_at_all_and_may_be_sent_again_under_its_key() throws Exception {
        var round = Round.open(web, "ส่งไฟล์ระหว่างขัดข้อง");
        var before = Pupils.file(STORED_BEFORE, 20);
        assertThat(round.send(STORED_BEFORE, before).ok()).isTrue();
        var small = Pupils.file(HALF_SENT, 20);
        var large = Pupils.file(BEING_STORED, MANY);
        var killed = new CountDownLatch(1);
        var halfThere = new CountDownLatch(1);
        var allThere = new CountDownLatch(1);

        var victim = system.processOf("collection-service");
        var halfSent = sending(round, HALF_SENT, halves(small, halfThere, killed));
        var beingStored = sending(round, BEING_STORED, announced(large, allThere));
        halfThere.await();
        // Its rows are being read, judged and stored while the last of them come in.
        allThere.await();
        victim.destroyForcibly();
        killed.countDown();

        assertThat(halfSent.get().ok()).isFalse();
        assertThat(beingStored.get().ok()).as("the kill came in time").isFalse();
        system.awaitReady("collection-service", RECOVERY);
        for (var school : new String[] {HALF_SENT, BEING_STORED}) {
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(web.get(Round.OFFICER, round.submission(school))
                                    .status())
                            .as("nothing of it is to be seen")
                            .isEqualTo(404));
        }
        assertStored(round, STORED_BEFORE, before, 20);

        var again = repeated(round, HALF_SENT, small);
        repeated(round, BEING_STORED, large);
        assertStored(round, HALF_SENT, small, 20);
        assertStored(round, BEING_STORED, large, MANY);
        assertThat(repeated(round, HALF_SENT, small))
                .as("the same answer once more")
                .isEqualTo(again);
    }

    private CompletableFuture<Web.Answer> sending(Round round, String school, InputStream file) {
        return CompletableFuture.supplyAsync(() -> put(round, school, file), Thread::startVirtualThread);
    }

    private Web.Answer put(Round round, String school, Object file) {
        return web.call(
                "PUT",
                "school-" + school,
                round.submission(school) + "/file",
                file,
                Map.of("Content-Type", "text/csv", "Idempotency-Key", round.id() + school));
    }

    /** The interrupted request keeps its key for half a minute; until then its sender is asked to come again. */
    private String repeated(Round round, String school, byte[] file) {
        var body = new String[1];
        await().atMost(RECOVERY).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            var answer = put(round, school, file);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            body[0] = answer.body();
        });
        return body[0];
    }

    private void assertStored(Round round, String school, byte[] file, int rows) throws Exception {
        var stored = web.get(Round.OFFICER, round.submission(school)).json();
        assertThat(stored.get("version").asInt()).isEqualTo(1);
        assertThat(stored.get("rows").asInt()).isEqualTo(rows);
        assertThat(stored.get("fileSha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    /** The first half, and the second as soon as the receiver is dead. */
    private static InputStream halves(byte[] file, CountDownLatch halfThere, CountDownLatch killed) {
        int half = file.length / 2;
        return new SequenceInputStream(
                new ByteArrayInputStream(file, 0, half),
                whenReached(Arrays.copyOfRange(file, half, file.length), () -> {
                    halfThere.countDown();
                    killed.await();
                }));
    }

    private static InputStream announced(byte[] file, CountDownLatch allThere) {
        return new SequenceInputStream(new ByteArrayInputStream(file), whenReached(new byte[0], allThere::countDown));
    }

    private interface Halt {
        void wayThere() throws InterruptedException;
    }

    private static InputStream whenReached(byte[] rest, Halt halt) {
        return new ByteArrayInputStream(rest) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                try {
                    halt.wayThere();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.read(into, from, length);
            }
        };
    }
}
