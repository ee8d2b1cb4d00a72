package org.khet.notification.bell;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.khet.notification.bell.BellController.NoticeView;
import org.khet.notification.bell.BellController.Unread;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open page of one person: what it is to be told waits here for a slow line, so that it delays nobody else. */
final class Hearer {

    /** Who is further behind than that is let go: the page comes back by itself and reads the list anew. */
    private static final int WAITING = 100;

    private static final int REMEMBERED = 500;

    private final String recipientId;
    private final SseEmitter emitter;
    private final IntSupplier unread;
    private final BlockingQueue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Set<String> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private volatile boolean gone;

    /** @param unread how many of the person's notices are unread at present */
    Hearer(String recipientId, SseEmitter emitter, IntSupplier unread) {
        this.recipientId = recipientId;
        this.emitter = emitter;
        this.unread = unread;
        emitter.onCompletion(this::leave);
        emitter.onTimeout(this::leave);
        emitter.onError(e -> leave());
    }

    String recipientId() {
        return recipientId;
    }

    boolean gone() {
        return gone;
    }

    void leave() {
        gone = true;
        // Wakes the sender, which may be waiting for something to send.
        waiting.offer(SseEmitter.event().comment("end"));
    }

    /** Tells a notice once, however often it is offered. */
    synchronized void tell(Notice notice) {
        if (told.add(notice.id())) {
            offer(SseEmitter.event().id(notice.seq()).name("notice").data(NoticeView.of(notice)));
            tellUnread();
        }
    }

    void tellUnread() {
        offer(SseEmitter.event().name("unread").data(new Unread(unread.getAsInt())));
    }

    private void offer(SseEventBuilder event) {
        if (!waiting.offer(event)) {
            leave();
        }
    }

    /** Sends until the page has gone or the token has ended; runs on a thread of its own. */
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
