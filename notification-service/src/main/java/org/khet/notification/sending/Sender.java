package org.khet.notification.sending;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.StaleException;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageState;
import org.khet.notification.messages.Messages;
import org.khet.notification.sending.WaysOut.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A message is claimed before it is sent, so copies of the service never send one twice; a claim
 * whose sender died runs out, and then the way out is asked before anything is sent again.
 */
@Component
class Sender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int BATCH = 200;
    private static final long LOOK_MS = 1_000;
    private static final Duration POSTPONED = Duration.ofSeconds(3);

    private final Messages messages;
    private final WaysOut waysOut;
    private final DeliveryProbe probe;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    Sender(Messages messages, WaysOut waysOut, DeliveryProbe probe, NotificationSettings settings, Clock clock) {
        this.messages = messages;
        this.waysOut = waysOut;
        this.probe = probe;
        this.settings = settings;
        this.clock = clock;
        messages.onAdded(signal::release);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("sender").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        signal.release();
        if (worker != null) {
            try {
                worker.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (var pool = Executors.newFixedThreadPool(
                settings.parallel(), Thread.ofVirtual().name("send-", 0).factory())) {
            while (running) {
                try {
                    if (round(pool) == 0 && signal.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) {
                        signal.drainPermits();
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("Messages wait: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private int round(ExecutorService pool) throws InterruptedException {
        var now = clock.instant();
        var abandoned = messages.due(MessageState.SENDING, now, BATCH);
        var due = messages.due(MessageState.WAITING, now, BATCH);
        var tasks = Stream.concat(
                        abandoned.stream().map(message -> task(() -> recover(message))),
                        due.stream().map(message -> task(() -> send(message))))
                .toList();
        pool.invokeAll(tasks);
        return tasks.size();
    }

    private static Callable<@Nullable Void> task(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (StaleException taken) {
                // Another copy of the service has moved this message on.
            } catch (RuntimeException e) {
                LOG.warn("A message waits for its lease to end: {}", e.toString());
            }
            return null;
        };
    }

    private void send(Message waiting) {
        var claimed = messages.claim(waiting, now().plus(settings.lease()));
        if (claimed.isPresent()) {
            deliver(claimed.get());
        }
    }

    private void deliver(Message message) {
        switch (waysOut.send(message)) {
            case Outcome.Sent sent -> messages.sent(message, now(), sent.provider());
            case Outcome.Closed closed -> messages.postpone(message, now().plus(POSTPONED));
            case Outcome.Failed failed -> {
                if (failed.permanent() || message.attempt() >= settings.attempts()) {
                    LOG.warn("Message {} shelved: {}", message.id(), failed.fault());
                    messages.shelve(message, failed.fault());
                } else {
                    var pause = Pauses.after(
                            message.attempt(),
                            settings.firstPause(),
                            settings.longestPause(),
                            ThreadLocalRandom.current());
                    messages.retry(message, now().plus(pause), failed.fault());
                }
            }
        }
    }

    /** Its sender has not been heard of since the lease ended. */
    private void recover(Message abandoned) {
        try {
            if (probe.wentOut(abandoned)) {
                messages.sent(abandoned, now(), "recovered");
            } else {
                send(abandoned);
            }
        } catch (IOException e) {
            LOG.info("Message {} waits: the way out does not say whether it went", abandoned.id());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
