package org.khet.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works off what waits in the store: at once when it is woken, and now and then by itself, for what another
 * copy of the service left behind. A failure is told once and tried again each second until it is over.
 */
public abstract class WakefulThread implements SmartLifecycle {
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration poll;
    private final Duration atTheEnd;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private volatile long doneAt = System.nanoTime();
    private volatile @Nullable Thread worker;

    /**
     * @param poll how long it sleeps when nobody wakes it
     * @param atTheEnd how long the end of the application waits for the work in hand
     */
    protected WakefulThread(String name, Duration poll, Duration atTheEnd) {
        this.name = name;
        this.poll = poll;
        this.atTheEnd = atTheEnd;
    }

    /** @return whether more waits already, so that it does not sleep */
    protected abstract boolean work() throws Exception;

    /** Says that something waits: spares it the time to the next look. */
    public final void wake() {
        signal.release();
    }

    final String name() {
        return name;
    }

    /** How long ago its work was last done without a failure; grows while a part that it needs is away. */
    final Duration silence() {
        return Duration.ofNanos(System.nanoTime() - doneAt);
    }

    @Override
    public final void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    @Override
    public final void stop() {
        running = false;
        wake();
        var current = worker;
        if (current != null) {
            try {
                current.join(atTheEnd);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    private void run() {
        boolean failing = false;
        while (running) {
            try {
                boolean more = work();
                doneAt = System.nanoTime();
                failing = false;
                if (!more) {
                    sleep(poll);
                }
            } catch (Exception e) {
                if (running) {
                    if (!failing) {
                        log.warn("What {} has to do waits: {}", name, e.toString());
                    }
                    failing = true;
                    sleep(PAUSE_AFTER_FAILURE);
                }
            }
        }
    }

    private void sleep(Duration time) {
        try {
            if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
