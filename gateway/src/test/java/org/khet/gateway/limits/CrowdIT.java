package org.khet.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.khet.gateway.testing.Peers.REALM;
import static org.khet.gateway.testing.Visitor.json;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = {"KHET_CROWD_INSIDE=4", "KHET_CROWD_WAITING=3", "khet.limits.crowd.longest-wait=60s"})
class CrowdIT {
    private static final CountDownLatch STALLED = new CountDownLatch(1);
    private static final AtomicInteger REACHED = new AtomicInteger();
    private static final HttpServer SERVICE = stalled();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add(
                "khet.upstreams.collection",
                () -> "http://localhost:" + SERVICE.getAddress().getPort());
    }

    @LocalServerPort
    int port;

    @AfterAll
    static void stop() {
        SERVICE.stop(0);
    }

    @Test
    void when_a_service_stalls_a_few_wait_and_the_rest_are_sent_away_at_once() throws Exception {
        var officer = Visitor.with(REALM.person("officer", "data-officer"), port);
        Callable<HttpResponse<String>> call = () -> officer.get("/api/collection/schools");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    Collections.nCopies(20, call).stream().map(threads::submit).toList();
            await().until(() -> calls.stream().filter(Future::isDone).count() == 20 - 4 - 3);

            for (var sentAway : calls.stream().filter(Future::isDone).toList()) {
                var answer = sentAway.get();
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(json(answer).get("detailEn").asString()).contains("under way");
            }
            assertThat(officer.get("/").statusCode()).isEqualTo(200);
            var admitted = calls.stream().filter(one -> !one.isDone()).toList();
            assertThat(REACHED).hasValue(4);

            STALLED.countDown();

            for (var answer : admitted) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(officer.get("/api/collection/schools").statusCode()).isEqualTo(200);
    }

    private static HttpServer stalled() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                REACHED.incrementAndGet();
                try {
                    STALLED.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
