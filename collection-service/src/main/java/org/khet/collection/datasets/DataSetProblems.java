package org.khet.collection.datasets;

import org.khet.problem.ProblemType;

/** What can be refused about data sets. */
final class DataSetProblems {

    static final ProblemType UNKNOWN_DATA_SET =
            new ProblemType("unknown-data-set", 404, "ไม่รู้จักชุดข้อมูลนี้", "The data set is not known");

    private DataSetProblems() {}
}
