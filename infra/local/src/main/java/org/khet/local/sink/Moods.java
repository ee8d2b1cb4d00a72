package org.khet.local.sink;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The moods of the ways out, which whoever tests against the sink sets. */
final class Moods {
    static final String SMTP = "smtp";

    /** Longer than any client waits. */
    private static final long LONGEST_HANG_SECONDS = 120;

    private final Map<String, State> states = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Moods(List<String> ways) {
        ways.forEach(way -> states.put(way, new State(Mood.GOOD, 0)));
    }

    /** @param left messages for which it lasts; 0: until it is set anew */
    record State(Mood mood, int left) {}

    /** False where there is no such way. */
    boolean set(String way, Mood mood, int times) {
        lock.lock();
        try {
            boolean known = states.replace(way, new State(mood, times)) != null;
            changed.signalAll();
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** The mood in which the next message is met; one that lasts for some messages is used up by it. */
    Mood next(String way) {
        lock.lock();
        try {
            State state = states.getOrDefault(way, new State(Mood.GOOD, 0));
            if (state.left() > 0) {
                states.put(
                        way, state.left() == 1 ? new State(Mood.GOOD, 0) : new State(state.mood(), state.left() - 1));
            }
            return state.mood();
        } finally {
            lock.unlock();
        }
    }

    Map<String, State> all() {
        lock.lock();
        try {
            return new TreeMap<>(states);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when any mood has been set anew. */
    void hang() throws InterruptedException {
        lock.lock();
        try {
            if (!changed.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } finally {
            lock.unlock();
        }
    }
}
