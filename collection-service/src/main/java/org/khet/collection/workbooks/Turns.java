package org.khet.collection.workbooks;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Lets few workbooks be made at once: each takes a processor, and memory for its comments and texts. */
@Component
class Turns {
    private final Semaphore turns;
    private final WorkbookSettings settings;

    Turns(WorkbookSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /** What is done with a turn. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @throws ProblemException 503 where none came in time */
    void run(Work work) throws IOException {
        try {
            if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            work.run();
        } finally {
            turns.release();
        }
    }

    private ProblemException busy() {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("มีไฟล์รอจัดทำจำนวนมาก", "Many files are waiting to be made")
                .cure("รอสักครู่แล้วดาวน์โหลดอีกครั้ง", "Download it again in a moment")
                .retryAfter(settings.patience())
                .build();
    }
}
