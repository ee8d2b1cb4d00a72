package org.khet.collection.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoringTest {
    private final Storing storing = new Storing();

    @Test
    void everything_begun_is_stored_when_it_is_finished() {
        var stored = new AtomicInteger();
        for (var i = 0; i < 100; i++) {
            storing.begin(stored::incrementAndGet);
        }
        storing.finish();

        assertThat(stored).hasValue(100);
    }

    @Test
    void a_failure_comes_out_and_nothing_is_under_way_after_giving_up() {
        var slow = new CountDownLatch(1);
        var stored = new AtomicInteger();
        storing.begin(() -> {
            throw new IllegalStateException("no room");
        });
        storing.begin(() -> {
            awaitQuietly(slow);
            stored.incrementAndGet();
        });
        assertThatThrownBy(storing::finish).hasMessage("no room");
        slow.countDown();
        storing.giveUp();

        assertThat(stored).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
