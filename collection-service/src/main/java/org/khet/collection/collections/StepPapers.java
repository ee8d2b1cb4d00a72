package org.khet.collection.collections;

import org.khet.security.Caller;

/** Tells a collection's procedure whether a step's papers lie in the file; answered by whoever keeps them. */
public interface StepPapers {

    /**
     * Asked before a step is completed; may itself make what is made then.
     *
     * @throws org.khet.problem.ProblemException where a paper is missing
     */
    void require(Caller caller, DataCollection collection, int step);
}
