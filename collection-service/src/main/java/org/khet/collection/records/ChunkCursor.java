package org.khet.collection.records;

import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** A place among what a version keeps in chunks. A version never changes, so neither does what lies behind a cursor. */
public record ChunkCursor(int chunk, int index) {
    public static final ChunkCursor START = new ChunkCursor(0, 0);

    public String text() {
        return chunk + "." + index;
    }

    /** @throws ProblemException 422 where it is not a cursor */
    public static ChunkCursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        if (!text.matches("[0-9]{1,6}\\.[0-9]{1,4}")) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "cursor",
                            "cursor ไม่ถูกต้อง ให้ใช้ค่า nextCursor ของหน้าก่อน",
                            "Not a cursor: use the nextCursor of the page before")
                    .build();
        }
        var dot = text.indexOf('.');
        return new ChunkCursor(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
}
