package org.khet.collection.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The findings of edited states that were read lately, so that not every page puts them together anew. */
final class Merged {
    /** A school's worst file has some ten thousand findings. */
    private static final int REMEMBERED = 4;

    private final Function<String, List<StoredFinding>> making;
    private final Map<String, List<StoredFinding>> known = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<StoredFinding>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Merged(Function<String, List<StoredFinding>> making) {
        this.making = making;
    }

    List<StoredFinding> of(String batch) {
        synchronized (known) {
            var found = known.get(batch);
            if (found != null) {
                return found;
            }
        }
        var made = making.apply(batch);
        synchronized (known) {
            known.put(batch, made);
        }
        return made;
    }
}
