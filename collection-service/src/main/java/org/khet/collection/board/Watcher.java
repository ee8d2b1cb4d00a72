package org.khet.collection.board;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One client of a board: events wait here for a slow line, so that it delays nobody else. */
final class Watcher {

    /** A whole area changing at once, and then some; who is further behind than that reads the board anew. */
    private static final int WAITING = 1000;

    private final SseEmitter emitter;
    private final BlockingQueue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean gone;

    Watcher(SseEmitter emitter) {
        this.emitter = emitter;
        emitter.onCompletion(this::leave);
        emitter.onTimeout(this::leave);
        emitter.onError(e -> leave());
    }

    boolean gone() {
        return gone;
    }

    void leave() {
        gone = true;
        // Wakes the sender, which may be waiting for something to send.
        waiting.offer(SseEmitter.event().comment("end"));
    }

    /** Puts an event in line; a client whose line is full is let go, and its browser comes back by itself. */
    void tell(SseEventBuilder event) {
        if (!waiting.offer(event)) {
            leave();
        }
    }

    /** Sends until the client has gone; runs on a thread of its own. */
    void run(Duration heartbeat) {
        try {
            while (!gone) {
                var next = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (!gone) {
                    emitter.send(next == null ? SseEmitter.event().comment("alive") : next);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // The browser has closed the page: the usual end of a stream.
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave();
            emitter.complete();
        }
    }
}
