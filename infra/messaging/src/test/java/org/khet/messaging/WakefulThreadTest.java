package org.khet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WakefulThreadTest {

    @Test
    void silence_grows_while_the_work_fails_and_ends_when_it_succeeds() {
        var away = new AtomicBoolean(true);
        var worker = new WakefulThread("worker", Duration.ofMillis(10), Duration.ofSeconds(2)) {
            @Override
            protected boolean work() {
                if (away.get()) {
                    throw new IllegalStateException("away");
                }
                return false;
            }
        };
        worker.start();
        try {
            await().until(() -> worker.silence().compareTo(Duration.ofMillis(500)) > 0);
            away.set(false);
            await().until(() -> worker.silence().compareTo(Duration.ofMillis(300)) < 0);
        } finally {
            worker.stop();
        }
        assertThat(worker.isRunning()).isFalse();
    }
}
