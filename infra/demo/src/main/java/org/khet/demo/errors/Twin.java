package org.khet.demo.errors;

/**
 * One pupil in the files of two schools.
 *
 * @param keepsAt the school where the pupil truly is
 * @param row there
 * @param alsoAt the school that has the pupil too
 * @param alsoRow there
 */
public record Twin(String keepsAt, int row, String alsoAt, int alsoRow) {}
