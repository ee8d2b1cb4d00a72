package org.khet.collection.submissions;

import org.khet.collection.collections.DataCollection;
import org.khet.collection.schools.School;

/** A school in a collection, within a caller's reach. */
public record Scope(DataCollection collection, School school) {

    public String submissionId() {
        return Submission.idOf(collection.id(), school.code());
    }
}
