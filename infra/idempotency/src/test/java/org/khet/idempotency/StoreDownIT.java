package org.khet.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class StoreDownIT {
    @Test
    void without_the_store_nothing_runs_and_the_caller_is_told_when_to_come_again() throws Exception {
        int deaf;
        try (ServerSocket closed = new ServerSocket(0)) {
            deaf = closed.getLocalPort();
        }
        var settings = new IdempotencySettings(
                Duration.ofHours(24),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                DataSize.ofMegabytes(1),
                DataSize.ofKilobytes(256));
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + deaf + "/?serverSelectionTimeoutMS=200")) {
            Claims claims = new Claims(client.getDatabase("x"), Clock.systemUTC(), settings.lease());
            var filter = new IdempotencyFilter(claims, settings, new StoreFailures());
            var request = new MockHttpServletRequest("POST", "/orders");
            request.addHeader("Idempotency-Key", "k");
            var response = new MockHttpServletResponse();
            AtomicBoolean ran = new AtomicBoolean();
            filter.doFilter(request, response, (any, other) -> ran.set(true));
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("5");
            assertThat(ran).isFalse();
        }
    }
}
