package org.khet.collection.explanations;

import java.util.HashMap;
import java.util.Map;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.EarlierReturns;
import org.springframework.stereotype.Component;

/**
 * What a school wrote about the same query in the round before. A query is the same where rule, field and record are:
 * its id is a keyed hash of these, so nobody's ID is needed to find it. It is offered, never taken by itself.
 */
@Component
class Memory {
    private final DataCollections collections;
    private final EarlierReturns earlier;
    private final Explanations explanations;

    Memory(DataCollections collections, EarlierReturns earlier, Explanations explanations) {
        this.collections = collections;
        this.earlier = earlier;
        this.explanations = explanations;
    }

    /** An explanation of then; with the round's title, as a person remembers it. */
    record Remembered(Explanation explanation, DataCollection collection) {}

    /** By finding. */
    Map<String, Remembered> of(String collectionId, String schoolCode) {
        var remembered = new HashMap<String, Remembered>();
        earlier.of(collections.get(collectionId), schoolCode)
                .findFirst()
                .ifPresent(then -> explanations
                        .of(then.submission().id())
                        .forEach((finding, explanation) ->
                                remembered.put(finding, new Remembered(explanation, then.collection()))));
        return remembered;
    }
}
