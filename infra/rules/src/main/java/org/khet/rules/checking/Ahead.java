package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Piece;
import org.khet.rules.reading.Beside;
import org.khet.rules.reading.Layout;

/**
 * Checks rows while the file is still being looked at. What is found is kept until the file is known to be sound, unless the
 * sink takes it back from a file that is not. A file with more findings than may be kept is read once more for them, so that
 * memory does not grow with its faults.
 */
final class Ahead implements Beside<Part>, Sink {
    /** Some ten megabytes. */
    private static final int MOST = 50_000;

    private final Sink sink;
    private final List<Finding> kept = new ArrayList<>();
    private @Nullable Run run;

    /** Read by the threads that work: what they do then is for nothing. */
    private volatile boolean over;

    Ahead(Sink sink) {
        this.sink = sink;
    }

    static boolean serves(Sink sink) {
        return sink.takesBack() || !sink.wantsRows() && sink.gleaner() == null;
    }

    Ahead on(Plan plan, Layout layout, CheckContext context) {
        run = new Run(plan, layout, context, sink.takesBack() ? sink : this);
        return this;
    }

    @Override
    public boolean wantsRows() {
        return false;
    }

    @Override
    public void finding(Finding finding) {
        kept.add(finding);
    }

    @Override
    public Work<Part> work(Fields fields) {
        if (run == null) {
            throw new IllegalStateException("nothing runs ahead");
        }
        return new Stoppable(run.work(fields));
    }

    @Override
    public void take(Piece piece, Part part) {
        if (run == null || over) {
            return;
        }
        run.take(piece, part);
        if (kept.size() > MOST) {
            over = true;
            run = null;
            kept.clear();
        }
    }

    /** Hands everything on and answers its summary; null where it must be read once more. */
    @Nullable
    Summary tell() {
        if (run == null) {
            return null;
        }
        Summary summary = run.end();
        kept.forEach(sink::finding);
        return summary;
    }

    private final class Stoppable implements Work<Part> {
        private final PartWork work;
        private boolean stopped;

        private Stoppable(PartWork work) {
            this.work = work;
        }

        @Override
        public void begin(Piece piece) {
            stopped = over;
            work.begin(piece);
        }

        @Override
        public void record(int at) {
            if (!stopped) {
                work.record(at);
            }
        }

        @Override
        public Part end(int unread) {
            return work.end(unread);
        }
    }
}
