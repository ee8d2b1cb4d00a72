package org.khet.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"khet.idempotency.lease=900ms", "khet.idempotency.sweep-every=1h"})
class IdempotencyIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private SampleService.Orders orders;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Claims claims;

    private int before;

    @BeforeEach
    void fresh() {
        orders.started = new CountDownLatch(1);
        orders.goOn = new CountDownLatch(1);
        before = orders.effects.get();
    }

    private int effects() {
        return orders.effects.get() - before;
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .header("X-Subject", "officer")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private HttpRequest.Builder order(String wanted) {
        return at("/orders").POST(BodyPublishers.ofString("{\"wanted\":\"" + wanted + "\"}"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean replayed(HttpResponse<?> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    private Document record() {
        return database.getCollection("idempotency")
                .find(Filters.eq(RequestHash.of("officer", key)))
                .first();
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_has_one_effect() throws Exception {
        HttpResponse<String> first = send(order("table"));
        HttpResponse<String> second = send(order("table"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(replayed(first)).isFalse();
        assertThat(replayed(second)).isTrue();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("table");
        for (String header : Exchange.KEPT_HEADERS) {
            assertThat(second.headers().allValues(header))
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(effects()).isEqualTo(1);
        assertThat(record().get("sealedBody", Binary.class).getData())
                .asString(StandardCharsets.ISO_8859_1)
                .as("nobody reads answers out of the store")
                .doesNotContain("table");
    }

    @Test
    void an_answer_that_must_not_be_kept_is_not_and_the_request_runs_again() throws Exception {
        assertThat(send(at("/look").POST(BodyPublishers.ofString("{}"))).body()).contains("a secret");
        assertThat(record()).isNull();
        assertThat(replayed(send(at("/look").POST(BodyPublishers.ofString("{}")))))
                .isFalse();
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void five_retries_at_once_have_one_effect() {
        List<CompletableFuture<HttpResponse<String>>> retries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            retries.add(http.sendAsync(order("chair").build(), HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(retries)
                .extracting(retry -> retry.join().statusCode())
                .contains(201)
                .allMatch(status -> status == 201 || status == 409);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void another_request_under_the_key_is_refused() throws Exception {
        send(order("table"));
        assertThat(send(order("chair")).statusCode()).isEqualTo(422);
        assertThat(send(order("chair")).body()).contains("urn:khet:problem:idempotency-mismatch");
        assertThat(send(at("/orders?x=1").POST(BodyPublishers.ofString("{\"wanted\":\"table\"}")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void keys_are_the_callers_own_and_a_request_without_one_passes() throws Exception {
        send(order("table"));
        assertThat(send(order("table").setHeader("X-Subject", "another")).statusCode())
                .isEqualTo(201);
        HttpRequest.Builder without = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"wanted\":\"table\"}"));
        send(without);
        send(without);
        assertThat(effects()).isEqualTo(4);
    }

    @Test
    void while_the_first_runs_the_second_is_told_to_wait_however_long_it_takes() throws Exception {
        HttpRequest.Builder slow = at("/slow").POST(BodyPublishers.noBody());
        var first = http.sendAsync(slow.build(), HttpResponse.BodyHandlers.ofString());
        orders.started.await();
        Instant lease = record().getDate("leaseUntil").toInstant();
        // The lease is far shorter than the run, and is renewed.
        await().until(() -> Instant.now().isAfter(lease.plusMillis(300)));
        HttpResponse<String> second = send(slow);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(send(at("/slow").POST(BodyPublishers.ofString("other"))).statusCode())
                .isEqualTo(422);

        orders.goOn.countDown();
        assertThat(first.join().statusCode()).isEqualTo(200);
        HttpResponse<String> third = send(slow);
        assertThat(third.body()).isEqualTo(first.join().body());
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void after_a_crash_the_same_request_runs_again_and_no_other() throws Exception {
        send(order("table"));
        database.getCollection("idempotency")
                .updateOne(
                        Filters.eq(RequestHash.of("officer", key)),
                        Updates.combine(Updates.set("state", "RUNNING"), Updates.set("leaseUntil", new Date(0))));
        assertThat(send(order("chair")).statusCode()).isEqualTo(422);
        assertThat(send(order("table")).statusCode()).isEqualTo(201);
        assertThat(replayed(send(order("table")))).isTrue();
        assertThat(effects()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 429})
    void not_now_is_not_kept(int status) throws Exception {
        HttpRequest.Builder failing = at("/failing?status=" + status).POST(BodyPublishers.noBody());
        assertThat(send(failing).body()).isNotEqualTo(send(failing).body());
        assertThat(effects()).isEqualTo(2);
        assertThat(record()).isNull();
    }

    @Test
    void a_refusal_is_kept() throws Exception {
        HttpRequest.Builder refused = at("/failing?status=409").POST(BodyPublishers.noBody());
        HttpResponse<String> first = send(refused);
        HttpResponse<String> second = send(refused);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_large_body_streams_and_is_compared_when_it_comes_again() throws Exception {
        byte[] large = new byte[3_000_000];
        Arrays.fill(large, (byte) 'x');
        HttpResponse<String> first = send(at("/file").PUT(BodyPublishers.ofByteArray(large)));
        assertThat(first.body()).isEqualTo("3000000");
        HttpResponse<String> again =
                send(at("/file").PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(replayed(again)).isTrue();
        assertThat(again.body()).isEqualTo("3000000");
        large[2_999_999] = 'y';
        assertThat(send(at("/file").PUT(BodyPublishers.ofByteArray(large))).statusCode())
                .isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void an_upload_that_breaks_off_gives_its_key_back() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String head = "PUT /file HTTP/1.1\r\nHost: x\r\nX-Subject: officer\r\nIdempotency-Key: " + key
                    + "\r\nContent-Length: 5000000\r\n\r\nonly this";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            await().until(() -> record() != null);
        }
        await().until(() -> record() == null);
        byte[] whole = new byte[5_000_000];
        assertThat(send(at("/file").PUT(BodyPublishers.ofByteArray(whole))).body())
                .isEqualTo("5000000");
    }

    @Test
    void a_long_answer_comes_again_by_its_status_and_place() throws Exception {
        HttpRequest.Builder report = at("/report").POST(BodyPublishers.noBody());
        HttpResponse<String> first = send(report);
        HttpResponse<String> second = send(report);
        assertThat(first.body()).hasLineCount(20_000);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void an_answer_from_another_thread_is_kept_too() throws Exception {
        HttpRequest.Builder async = at("/async").POST(BodyPublishers.ofString("{\"wanted\":\"desk\"}"));
        HttpResponse<String> first = send(async);
        HttpResponse<String> second = send(async);
        assertThat(first.body()).contains("desk");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(replayed(second)).isTrue();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_bad_key_and_a_form_are_refused() throws Exception {
        assertThat(send(order("table").setHeader("Idempotency-Key", "a b")).statusCode())
                .isEqualTo(400);
        assertThat(send(order("table").setHeader("Idempotency-Key", "x".repeat(256)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(at("/orders")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("wanted=table")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(effects()).isZero();
    }

    @Test
    void what_is_past_its_time_is_swept_in_batches() {
        var documents = database.getCollection("idempotency");
        List<Document> old = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            old.add(new Document("_id", "old" + i).append("state", "DONE").append("createdAt", new Date(0)));
        }
        documents.insertMany(old);
        documents.insertOne(new Document("_id", "young").append("state", "DONE").append("createdAt", new Date()));
        assertThat(claims.sweep(Duration.ofHours(24))).isTrue();
        assertThat(documents.countDocuments(Filters.lt("createdAt", new Date(1))))
                .isEqualTo(200);
        assertThat(claims.sweep(Duration.ofHours(24))).isFalse();
        assertThat(documents.countDocuments(Filters.lt("createdAt", new Date(1))))
                .isZero();
        assertThat(documents.countDocuments(Filters.eq("young"))).isEqualTo(1);
    }
}
