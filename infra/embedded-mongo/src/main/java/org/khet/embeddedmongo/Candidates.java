package org.khet.embeddedmongo;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Where the records that may match a query come from. Read in steps; between two steps the store may change. */
sealed interface Candidates {

    boolean isExhausted();

    /** Continues where the last step ended. Valid as long as the caller keeps the store from changing. */
    Step step(MVMap<Long, byte[]> records);

    record Candidate(long position, byte[] bson) {}

    interface Step {

        /** The next record, or null at the end. */
        @Nullable
        Candidate next();
    }

    /** Every record from the first to the one that was last at the start, so that a scan never meets its own inserts. */
    final class All implements Candidates {

        private final boolean descending;
        private final long to;
        private long from;
        private boolean exhausted;

        All(long first, long last, boolean descending) {
            this.descending = descending;
            this.from = descending ? last : first;
            this.to = descending ? first : last;
            this.exhausted = last < first;
        }

        @Override
        public Step step(MVMap<Long, byte[]> records) {
            Cursor<Long, byte[]> cursor = records.cursor(from, to, descending);
            return () -> {
                if (exhausted || !cursor.hasNext()) {
                    exhausted = true;
                    return null;
                }
                long position = cursor.next();
                exhausted = position == to;
                from = position + (descending ? -1 : 1);
                return new Candidate(position, cursor.getValue());
            };
        }

        @Override
        public boolean isExhausted() {
            return exhausted;
        }
    }

    /** Records that an index or a sort has picked, in that order; those deleted since are left out. */
    final class Listed implements Candidates {

        private final long[] positions;
        private int next;

        Listed(long[] positions) {
            this.positions = positions;
        }

        @Override
        public Step step(MVMap<Long, byte[]> records) {
            return () -> {
                while (next < positions.length) {
                    long position = positions[next++];
                    byte[] bson = records.get(position);
                    if (bson != null) {
                        return new Candidate(position, bson);
                    }
                }
                return null;
            };
        }

        @Override
        public boolean isExhausted() {
            return next >= positions.length;
        }
    }
}
