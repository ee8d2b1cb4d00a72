package org.khet.collection.board;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.SubmissionChanged;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps open boards up to date. A change only wakes the one thread that reads the boards being watched and tells what
 * differs; so a rush of changes costs no more than its pace, and a change that nobody announced is told as well.
 */
@Component
class BoardStreams {

    private static final Logger LOG = LoggerFactory.getLogger(BoardStreams.class);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final DataCollections collections;
    private final Boards boards;
    private final BoardSettings settings;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger clients = new AtomicInteger();
    private final Semaphore signal = new Semaphore(0);
    private final Thread reader;

    BoardStreams(DataCollections collections, Boards boards, BoardSettings settings) {
        this.collections = collections;
        this.boards = boards;
        this.settings = settings;
        this.reader = Thread.ofVirtual().name("board-streams").start(this::run);
    }

    SseEmitter open(DataCollection collection) {
        if (clients.incrementAndGet() > settings.maxClients()) {
            clients.decrementAndGet();
            throw ProblemException.of(CommonProblems.UNAVAILABLE)
                    .detail("มีผู้ดูกระดานพร้อมกันเต็มจำนวนแล้ว", "Too many boards are being watched at once")
                    .cure("ลองใหม่ภายหลัง หรือเปิดหน้าใหม่แบบไม่สด", "Try later, or read the board without the stream")
                    .retryAfter(COME_BACK)
                    .build();
        }
        var emitter = new SseEmitter(settings.lifetime().toMillis());
        var watcher = new Watcher(emitter);
        join(watcher, collection);
        Thread.ofVirtual().name("board-client").start(() -> {
            try {
                watcher.run(settings.heartbeat());
            } finally {
                clients.decrementAndGet();
            }
        });
        return emitter;
    }

    private void join(Watcher watcher, DataCollection collection) {
        channels.compute(collection.id(), (id, present) -> {
            var now = boards.of(collection);
            var channel = present == null ? new Channel(now) : present;
            channel.join(watcher, now);
            return channel;
        });
    }

    @EventListener
    void onChange(SubmissionChanged change) {
        signal.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
                channels.keySet().forEach(this::look);
                Thread.sleep(settings.pace());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String collectionId) {
        try {
            channels.computeIfPresent(collectionId, (id, channel) -> {
                if (channel.empty()) {
                    return null;
                }
                collections.find(id).ifPresent(collection -> channel.tell(boards.of(collection)));
                return channel;
            });
        } catch (RuntimeException e) {
            LOG.warn("The board of collection {} could not be read: {}", collectionId, e.toString());
        }
    }

    /** Streams have no end of their own: without this the server would wait for them before it stops. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        reader.interrupt();
        channels.values().forEach(Channel::end);
    }
}
