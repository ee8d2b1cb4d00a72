package org.khet.collection.surroundings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.dataset.DataSet;

/**
 * Contexts put together lately, by all that they are made of. Somebody who mends a table asks for the same one at each
 * cell, and to remember the rows of the round before takes as long as to check those of this one.
 */
final class Known {
    /** Some hundred kilobytes each, of a large school. */
    private static final int REMEMBERED = 16;

    private final Map<MadeOf, CheckContext> contexts = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MadeOf, CheckContext> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A context is for checks by its own compiled data set and no other, even an equal one. */
    record MadeOf(DataSet dataSet, List<Object> around) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof MadeOf same && same.dataSet == dataSet && same.around.equals(around);
        }

        @Override
        public int hashCode() {
            return around.hashCode();
        }
    }

    CheckContext of(MadeOf madeOf, Supplier<CheckContext> making) {
        synchronized (contexts) {
            var known = contexts.get(madeOf);
            if (known != null) {
                return known;
            }
        }
        var made = making.get();
        synchronized (contexts) {
            contexts.put(madeOf, made);
        }
        return made;
    }
}
