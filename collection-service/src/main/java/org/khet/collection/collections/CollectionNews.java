package org.khet.collection.collections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.AnalyticFields;
import org.khet.events.CollectionEvents;
import org.khet.events.CollectionEvents.CollectionClosed;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.EventType;
import org.khet.events.RoundEvents;
import org.khet.events.RoundEvents.SchoolsJoined;
import org.khet.events.StepNotice;
import org.khet.messaging.NewEvent;
import org.khet.procedure.DueChange;
import org.khet.procedure.Escalation;
import org.khet.rules.dataset.DataSet;

/** What a collection tells the other services. */
final class CollectionNews {

    private static final String KIND = "COLLECTION";

    static NewEvent opened(DataCollection about, DataSet dataSet) {
        return new NewEvent(
                CollectionEvents.COLLECTION_OPENED,
                about.id(),
                new CollectionOpened(
                        about.id(),
                        about.dataSetCode(),
                        about.titleTh(),
                        about.titleEn(),
                        about.schoolYear(),
                        about.round(),
                        about.referenceDate(),
                        about.entry().closesAt(),
                        about.certification().closesAt(),
                        about.areaCode(),
                        about.schoolCodes(),
                        AnalyticFields.describe(dataSet)));
    }

    /** Tells the schools that have joined what all others were told when it was opened. */
    static NewEvent joined(DataCollection about, List<String> joined) {
        return new NewEvent(
                RoundEvents.SCHOOLS_JOINED,
                about.id(),
                new SchoolsJoined(
                        about.id(),
                        about.titleTh(),
                        about.titleEn(),
                        about.referenceDate(),
                        about.entry().closesAt(),
                        about.certification().closesAt(),
                        about.areaCode(),
                        joined));
    }

    static NewEvent closed(DataCollection about, int accepted) {
        return new NewEvent(
                CollectionEvents.COLLECTION_CLOSED,
                about.id(),
                new CollectionClosed(
                        about.id(),
                        about.titleTh(),
                        about.schoolYear(),
                        about.round(),
                        about.expected(),
                        accepted,
                        about.areaCode()));
    }

    static NewEvent dueChanged(DataCollection about, DueChange change) {
        return notice(CollectionEvents.STEP_DUE_CHANGED, about, change.step(), change.stepNameTh(), change.after(), 0);
    }

    static NewEvent stepDone(DataCollection about, int step) {
        return notice(
                CollectionEvents.STEP_DONE,
                about,
                step,
                about.procedure().procedure().step(step).nameTh(),
                null,
                0);
    }

    static NewEvent escalated(DataCollection about, Escalation reached) {
        return notice(
                CollectionEvents.STEP_OVERDUE,
                about,
                reached.step(),
                reached.stepNameTh(),
                reached.dueOn(),
                reached.standing().level());
    }

    private static NewEvent notice(
            EventType type, DataCollection about, int step, String nameTh, @Nullable LocalDate dueOn, int level) {
        return new NewEvent(
                type,
                about.id(),
                new StepNotice(about.id(), KIND, about.titleTh(), step, nameTh, dueOn, level, about.areaCode()));
    }

    private CollectionNews() {}
}
