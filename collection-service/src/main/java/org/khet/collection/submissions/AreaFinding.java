package org.khet.collection.submissions;

/**
 * An error that no single file shows: the office decided that this pupil belongs to another school.
 *
 * @param findingId stable while the case lives
 * @param caseId of the duplicate case
 * @param row of the pupil in the current version's file, counted from 1
 * @param field the field that names the pupil
 * @param keepsAt the school that keeps the pupil
 */
public record AreaFinding(String findingId, String caseId, int row, String field, String keepsAt) {
    public static final String CODE = "DMC-DUP-AREA";

    /** The same so many lines later. */
    public AreaFinding after(int lines) {
        return new AreaFinding(findingId, caseId, row + lines, field, keepsAt);
    }
}
