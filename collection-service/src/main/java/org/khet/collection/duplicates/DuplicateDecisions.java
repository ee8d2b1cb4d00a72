package org.khet.collection.duplicates;

import java.util.HashMap;
import org.khet.collection.records.FieldKeys;
import org.springframework.stereotype.Component;

/** Gives out what was decided against a school. */
@Component
public class DuplicateDecisions {
    private final DuplicateCases cases;
    private final FieldKeys keys;

    DuplicateDecisions(DuplicateCases cases, FieldKeys keys) {
        this.cases = cases;
        this.keys = keys;
    }

    public Decisions of(String collectionId, String schoolCode) {
        var lost = new HashMap<Long, DuplicateCase>();
        for (var known : cases.involving(collectionId, schoolCode)) {
            if (known.against(schoolCode)) {
                lost.put(known.token(), known);
            }
        }
        return new Decisions(new PupilTokens(keys, collectionId), lost);
    }
}
