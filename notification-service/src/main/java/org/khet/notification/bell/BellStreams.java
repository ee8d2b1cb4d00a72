package org.khet.notification.bell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.WakefulThread;
import org.khet.notification.NotificationSettings;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages what their people were told. What this copy of the service adds is told at once; what another copy adds
 * is found by looking each second, as long as anybody has a page open.
 */
@Component
class BellStreams extends WakefulThread {

    /** Notices of another copy whose clock is behind, or whose write took long, are still found. */
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration COME_BACK = Duration.ofSeconds(60);
    private static final int RESUMED = 50;

    private final Notices notices;
    private final NotificationSettings.Bell settings;
    private final Clock clock;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();

    BellStreams(Notices notices, NotificationSettings settings, Clock clock) {
        super("bell", settings.bell().poll(), Duration.ofSeconds(2));
        this.notices = notices;
        this.settings = settings.bell();
        this.clock = clock;
        notices.onAdded(this::tell);
    }

    /**
     * @param lastSeq of the last notice that the page was told, where it comes back
     * @param ends when the token ends, and with it the stream: the page comes back with a new one
     */
    SseEmitter open(String recipientId, @Nullable String lastSeq, Instant ends) {
        var lifetime = Duration.between(clock.instant(), ends);
        var emitter = new SseEmitter(Math.max(1, lifetime.toMillis()));
        var hearer = new Hearer(recipientId, emitter, () -> notices.unread(recipientId));
        join(hearer);
        hearer.tellUnread();
        if (lastSeq != null) {
            notices.after(recipientId, lastSeq, RESUMED).forEach(hearer::tell);
        }
        Thread.ofVirtual().name("bell-hearer").start(() -> {
            try {
                hearer.run(settings.heartbeat());
            } finally {
                hearers.remove(hearer);
            }
        });
        return emitter;
    }

    private synchronized void join(Hearer hearer) {
        hearers.removeIf(Hearer::gone);
        long own = hearers.stream()
                .filter(other -> other.recipientId().equals(hearer.recipientId()))
                .count();
        if (own >= settings.perPerson()) {
            throw ProblemException.of(CommonProblems.TOO_MANY)
                    .detail("เปิดหน้าที่รับการแจ้งเตือนพร้อมกันครบจำนวนแล้ว", "Too many pages are listening at once")
                    .cure("ปิดหน้าต่างที่ไม่ใช้ หรืออ่านรายการแทน", "Close a window, or read the list instead")
                    .retryAfter(COME_BACK)
                    .build();
        }
        if (hearers.size() >= settings.streams()) {
            throw ProblemException.of(CommonProblems.UNAVAILABLE)
                    .detail("มีผู้รับการแจ้งเตือนพร้อมกันเต็มจำนวนแล้ว", "Too many people are listening at once")
                    .cure("อ่านรายการแทน แล้วลองใหม่ภายหลัง", "Read the list instead and come back later")
                    .retryAfter(COME_BACK)
                    .build();
        }
        hearers.add(hearer);
    }

    /** A person has read something on one page: their other pages count anew. */
    void recount(String recipientId) {
        of(recipientId).forEach(Hearer::tellUnread);
    }

    private void tell(List<Notice> added) {
        if (!hearers.isEmpty()) {
            added.forEach(notice -> of(notice.recipientId()).forEach(hearer -> hearer.tell(notice)));
        }
    }

    private List<Hearer> of(String recipientId) {
        return hearers.stream()
                .filter(hearer -> hearer.recipientId().equals(recipientId))
                .toList();
    }

    @Override
    protected boolean work() {
        var listening = hearers.stream().map(Hearer::recipientId).collect(Collectors.toSet());
        if (!listening.isEmpty()) {
            tell(notices.from(listening, clock.instant().minus(BACK)));
        }
        return false;
    }

    /** Streams have no end of their own: without this the server would wait for them before it stops. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        hearers.forEach(Hearer::leave);
    }
}
