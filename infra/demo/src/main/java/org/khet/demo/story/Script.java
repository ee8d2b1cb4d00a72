package org.khet.demo.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.demo.area.Area;
import org.khet.demo.errors.Twin;

/**
 * All that is settled before the story begins.
 *
 * @param planted findings and cases that must come
 * @param twins pupils in two files; every case must be one of them, where the files are ours
 * @param earlier some schools' round before this one; null where there is none
 * @param ours whether the files were made here, so that every finding is known beforehand
 */
record Script(
        Area area,
        Round round,
        List<Part> parts,
        List<Twin> twins,
        int planted,
        @Nullable Script earlier,
        boolean ours) {}
