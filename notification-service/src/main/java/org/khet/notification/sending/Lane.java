package org.khet.notification.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.khet.messaging.WakefulThread;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.recipients.Channel;

/**
 * Takes one channel's messages as they fall due and has them sent, several at once. Each channel has a lane of its own, so
 * that a provider that hangs holds up nobody but its own.
 */
final class Lane extends WakefulThread {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AT_THE_END = Duration.ofSeconds(20);

    /** Claimed in one write; what a crash leaves in doubt at most. */
    private static final int BATCH = 100;

    private final Channel channel;
    private final Messages messages;
    private final Copies copies;
    private final WaysOut waysOut;
    private final Consumer<Message> sending;
    private final Semaphore places;
    private final int parallel;
    private final Semaphore atOnce;
    private long lookedForAbandoned = System.nanoTime() - LOOK.toNanos();

    Lane(Channel channel, Messages messages, Copies copies, WaysOut waysOut, int parallel, Consumer<Message> sending) {
        super("sender-" + channel, LOOK, AT_THE_END);
        this.channel = channel;
        this.messages = messages;
        this.copies = copies;
        this.waysOut = waysOut;
        this.sending = sending;
        this.parallel = parallel;
        this.places = new Semaphore(2 * BATCH);
        this.atOnce = new Semaphore(parallel);
    }

    @Override
    protected boolean work() throws InterruptedException {
        if (!copies.watching() || !waysOut.isOpen(channel)) {
            return false;
        }
        if (System.nanoTime() - lookedForAbandoned > LOOK.toNanos()) {
            take(messages.claimAbandoned(channel, copies.living(), copies.self(), BATCH));
            lookedForAbandoned = System.nanoTime();
        }
        // While a provider is on trial few are taken: the others would only be put back.
        int most = waysOut.isWell(channel) ? BATCH : parallel;
        places.acquire(most);
        places.release(most);
        return take(messages.claimDue(channel, copies.self(), most)) > 0;
    }

    private int take(List<Message> claimed) throws InterruptedException {
        for (var message : claimed) {
            places.acquire();
            atOnce.acquire();
            Thread.ofVirtual().name("send").start(() -> {
                try {
                    sending.accept(message);
                } finally {
                    atOnce.release();
                }
            });
        }
        return claimed.size();
    }

    /** What became of a message is in the store now. */
    void settled(int count) {
        places.release(count);
    }

    /** Whether nothing is on its way any more. */
    boolean awaitEmpty(Duration time) {
        try {
            boolean empty = places.tryAcquire(2 * BATCH, time.toMillis(), TimeUnit.MILLISECONDS);
            if (empty) {
                // It may be started again.
                places.release(2 * BATCH);
            }
            return empty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
