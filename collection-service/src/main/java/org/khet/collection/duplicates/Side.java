package org.khet.collection.duplicates;

import org.jspecify.annotations.Nullable;

/**
 * One school's evidence.
 *
 * @param row of the pupil in the file of that version, counted from 1
 * @param version of the school's data
 */
public record Side(
        String schoolCode,
        String nameTh,
        @Nullable String grade,
        @Nullable String room,
        int row,
        int version) {}
