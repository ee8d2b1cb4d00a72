package org.khet.collection.laboratory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Works runs off, a few at a time, whether or not anybody is looking; tells how far each is, and what it has found so far. */
@Component
class Bench implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final int MOST_WAITING = 20;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LabRuns runs;
    private final Clock clock;
    private final ExecutorService workers;

    Bench(LabRuns runs, LaboratorySettings settings, Clock clock) {
        this.runs = runs;
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("laboratory-", 0).daemon().factory());
    }

    static ProblemException full() {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("มีการทดลองอื่นรออยู่เต็มแล้ว", "Too many other runs are waiting")
                .cure("รอสักครู่แล้วลองอีกครั้ง", "Wait a moment and try again")
                .retryAfter(PATIENCE)
                .build();
    }

    /** @return whether there is room for it */
    boolean take(String id, Run work, List<Run.School> schools) {
        try {
            workers.execute(() -> new Turn(id, work, schools).go());
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    /** One run's time on the bench. */
    private final class Turn {
        private final String id;
        private final Run work;
        private final List<Run.School> schools;
        private int done;
        private Instant lastWord = Instant.EPOCH;

        Turn(String id, Run work, List<Run.School> schools) {
            this.id = id;
            this.work = work;
            this.schools = schools;
        }

        void go() {
            try {
                if (isToEnd()) {
                    end(LabRun.Status.CANCELLED);
                    return;
                }
                work.begin(() -> {
                    if (Thread.currentThread().isInterrupted() || isToEnd()) {
                        throw Run.Ended.byHand();
                    }
                });
                end(look());
            } catch (RuntimeException e) {
                // A service that stops lets go of its runs; their silence tells.
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.error("Run {} of the laboratory failed", id, e);
                    end(LabRun.Status.FAILED);
                }
            }
        }

        private void end(LabRun.Status how) {
            var found = work.result(how == LabRun.Status.DONE);
            runs.change(id, read -> read.ended(how, done, found, clock.instant()));
        }

        private LabRun.Status look() {
            for (; done < schools.size(); done++) {
                if (!work.knows(schools.get(done))) {
                    work.look(schools.get(done));
                }
                if (work.isOver()) {
                    break;
                }
                if (isToEnd()) {
                    return LabRun.Status.CANCELLED;
                }
            }
            if (Thread.currentThread().isInterrupted()) {
                return LabRun.Status.INTERRUPTED;
            }
            return work.isEndedByHand() ? LabRun.Status.CANCELLED : LabRun.Status.DONE;
        }

        /** Tells how far it is, and hears whether somebody wants it ended. */
        private boolean isToEnd() {
            var now = clock.instant();
            if (lastWord.plus(BETWEEN_WORDS).isAfter(now)) {
                return false;
            }
            lastWord = now;
            return runs.change(id, read -> read.at(done, schools.size(), work.result(false), now))
                    .asked();
        }
    }
}
