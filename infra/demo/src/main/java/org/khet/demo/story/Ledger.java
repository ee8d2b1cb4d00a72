package org.khet.demo.story;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What the system has acknowledged: each of it must be there at the end. */
final class Ledger {
    private final Map<String, Entry> schools = new ConcurrentHashMap<>();

    Entry of(String schoolCode) {
        return schools.computeIfAbsent(schoolCode, code -> new Entry());
    }

    int acknowledged() {
        return schools.values().stream().mapToInt(Entry::acknowledged).sum();
    }

    long certified() {
        return schools.values().stream()
                .filter(entry -> entry.certificateId != null)
                .count();
    }

    /** Of one school. One thread at a time works for a school. */
    static final class Entry {
        /** SHA-256 of the file by version. */
        final Map<Integer, String> versions = new ConcurrentSkipListMap<>();

        /** Text by finding. */
        final Map<String, String> explanations = new ConcurrentHashMap<>();

        volatile @Nullable String certificateId;
        volatile int certificates;
        volatile boolean accepted;

        int acknowledged() {
            return versions.size() + explanations.size() + certificates + (accepted ? 1 : 0);
        }
    }
}
