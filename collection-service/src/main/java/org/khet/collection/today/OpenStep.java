package org.khet.collection.today;

import org.khet.collection.collections.DataCollection;
import org.khet.procedure.StepView;

/** The open step of a case, as a line of somebody's day; all services that run procedures show it in this shape. */
record OpenStep(String caseId, String caseKind, String caseTitleTh, StepView step) {

    static OpenStep of(DataCollection collection, StepView open) {
        return new OpenStep(collection.id(), "COLLECTION", collection.titleTh(), open);
    }

    /** What is due first comes first; what has no date, last. */
    String key() {
        var due = step.dueOn();
        return (due == null ? "9999-12-31" : due) + "/" + caseId;
    }
}
