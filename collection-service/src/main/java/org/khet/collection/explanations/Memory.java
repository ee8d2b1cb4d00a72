package org.khet.collection.explanations;

import java.util.HashMap;
import java.util.Map;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.Submissions;
import org.springframework.stereotype.Component;

/**
 * What a school wrote about the same query in the round before. A query is the same where rule, field and record are:
 * its id is a keyed hash of these, so nobody's ID is needed to find it. It is offered, never taken by itself.
 */
@Component
class Memory {
    private final DataCollections collections;
    private final Submissions submissions;
    private final Explanations explanations;

    Memory(DataCollections collections, Submissions submissions, Explanations explanations) {
        this.collections = collections;
        this.submissions = submissions;
        this.explanations = explanations;
    }

    /** An explanation of then; with the round's title, as a person remembers it. */
    record Remembered(Explanation explanation, DataCollection collection) {}

    /** By finding. */
    Map<String, Remembered> of(String collectionId, String schoolCode) {
        var remembered = new HashMap<String, Remembered>();
        collections
                .before(collections.get(collectionId))
                .ifPresent(earlier -> submissions
                        .find(earlier.id(), schoolCode)
                        .ifPresent(then -> explanations
                                .of(then.id())
                                .forEach((finding, explanation) ->
                                        remembered.put(finding, new Remembered(explanation, earlier)))));
        return remembered;
    }
}
