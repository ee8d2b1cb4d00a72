package org.khet.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.SubmissionSubmitted;
import org.khet.events.EventType;

/** Remembers what it was told, and fails as often as it is asked to. */
final class Seen implements EventHandler {

    final AtomicInteger failures = new AtomicInteger();
    private final int atOnce;
    private final Map<String, List<Integer>> bySubmission = new ConcurrentHashMap<>();

    Seen(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public String name() {
        return "seen-" + System.identityHashCode(this);
    }

    @Override
    public Set<EventType> types() {
        return Set.of(CollectionEvents.SUBMISSION_SUBMITTED);
    }

    @Override
    public void on(IncomingEvent event) {
        var data = event.data(SubmissionSubmitted.class);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("Not now");
        }
        bySubmission
                .computeIfAbsent(data.submissionId(), id -> new CopyOnWriteArrayList<>())
                .add(data.version());
    }

    List<Integer> of(String submission) {
        return bySubmission.getOrDefault(submission, List.of());
    }

    int count(String suffix) {
        return bySubmission.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(suffix))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }
}
