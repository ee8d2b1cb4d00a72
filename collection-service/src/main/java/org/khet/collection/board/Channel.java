package org.khet.collection.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.khet.collection.forecast.Pace;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All clients that watch one collection, and the board as they were last told it. */
final class Channel {

    /** One school's row, and the counts and the pace after it. */
    record Told(SchoolRow school, Counts counts, Pace pace) {}

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Map<String, SchoolRow> told = new HashMap<>();

    Channel(Completeness first) {
        first.schools().forEach(row -> told.put(row.schoolCode(), row));
    }

    void join(Watcher watcher, Completeness now) {
        tell(now);
        watcher.tell(SseEmitter.event().name("counts").data(now.counts()));
        watchers.add(watcher);
    }

    boolean empty() {
        watchers.removeIf(Watcher::gone);
        return watchers.isEmpty();
    }

    void end() {
        watchers.forEach(Watcher::leave);
    }

    /** Tells every row that is not as last told. */
    void tell(Completeness now) {
        for (var row : now.schools()) {
            if (!row.equals(told.put(row.schoolCode(), row))) {
                var news = new Told(row, now.counts(), now.pace());
                watchers.forEach(
                        watcher -> watcher.tell(SseEmitter.event().name("board").data(news)));
            }
        }
    }
}
