package org.khet.reporting.inputs;

/** Where input tables are read: in the office's store, or in a folder beside a snapshot's file. */
public interface InputEditions {

    /**
     * The table as it is in force.
     *
     * @throws org.khet.problem.ProblemException 404 where there is no such table
     */
    InputEdition get(String tableCode);

    /**
     * The table as it once was.
     *
     * @throws org.khet.problem.ProblemException 404 where there was no such version
     */
    InputEdition get(String tableCode, int version);
}
