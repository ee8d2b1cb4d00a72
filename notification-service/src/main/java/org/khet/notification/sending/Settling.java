package org.khet.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.khet.messaging.WakefulThread;
import org.khet.notification.messages.Messages;
import org.khet.notification.messages.Messages.Tried;

/**
 * Writes down what became of messages, as many in one write as have come about meanwhile: the write is a disk's, and one
 * for each message would be what bounds the rate. Nothing waits for company: a lone message is written at once. While the
 * store is away they wait here; the copy still counts as living, so nobody sends them again.
 */
final class Settling extends WakefulThread {

    private static final int BATCH = 200;

    private final Messages messages;
    private final Consumer<List<Tried>> settled;
    private final LinkedBlockingQueue<Tried> waiting = new LinkedBlockingQueue<>();
    private List<Tried> batch = new ArrayList<>();

    Settling(Messages messages, Consumer<List<Tried>> settled) {
        super("settling", Duration.ofSeconds(1), Duration.ofSeconds(10));
        this.messages = messages;
        this.settled = settled;
    }

    void add(Tried one) {
        waiting.add(one);
        wake();
    }

    @Override
    protected boolean work() {
        if (batch.isEmpty()) {
            waiting.drainTo(batch, BATCH);
        }
        if (batch.isEmpty()) {
            return false;
        }
        // A batch that failed is written again: each write is guarded by the version, so the half that went through
        // stays.
        messages.settle(batch);
        settled.accept(batch);
        batch = new ArrayList<>();
        return true;
    }
}
