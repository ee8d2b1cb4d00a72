package org.khet.collection.exceptions;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes that exceptions have lapsed: locks again, tells, writes it down. That they no longer help is up to the clock. */
@Component
class ExceptionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionWatch.class);

    private final LockExceptions exceptions;
    private final Granting granting;
    private final Clock clock;

    ExceptionWatch(LockExceptions exceptions, Granting granting, Clock clock) {
        this.exceptions = exceptions;
        this.granting = granting;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${khet.exceptions.watch}", fixedDelayString = "${khet.exceptions.watch}")
    void look() {
        for (var one : exceptions.active()) {
            try {
                if (clock.instant().isBefore(one.endsAt())) {
                    granting.makeGood(one);
                } else {
                    granting.lapse(one);
                }
            } catch (RuntimeException e) {
                LOG.warn("Exception {} is looked after again later: {}", one.id(), e.toString());
            }
        }
    }
}
