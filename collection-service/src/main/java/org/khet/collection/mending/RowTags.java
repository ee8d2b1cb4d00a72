package org.khet.collection.mending;

import org.jspecify.annotations.Nullable;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.KeyedHash;
import org.khet.collection.records.StoredRow;
import org.khet.idempotency.ETags;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * Entity tags of rows, made of what stands in them: two people may mend different rows at once, and an edit kept on a
 * device still fits after somebody sent the same row again. Not for use by two threads at once.
 */
final class RowTags {
    private final KeyedHash hash;

    RowTags(FieldKeys keys) {
        this.hash = KeyedHash.of(keys, "row-tag");
    }

    String of(StoredRow row) {
        var parts = new String[row.cells().size() + 1];
        parts[0] = Integer.toString(row.number());
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            parts[i + 1] = cell == null ? "" : cell;
        }
        return hash.text(parts);
    }

    /**
     * @param ifMatch the row's tag, or the submission's version
     * @throws ProblemException 428 where the caller does not say what was seen
     */
    boolean match(@Nullable String ifMatch, @Nullable StoredRow row, long submissionVersion) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(CommonProblems.PRECONDITION_REQUIRED)
                    .detail(
                            "ต้องระบุ If-Match ด้วยป้ายกำกับของแถวที่ท่านเห็น เพื่อไม่ให้เขียนทับงานของผู้อื่น",
                            "Say in If-Match which state of the row you saw, so that nobody is overwritten")
                    .cure("อ่านแถวล่าสุด แล้วส่งค่า tag ของแถว", "Read the row again and send its tag")
                    .build();
        }
        var version = ETags.of(submissionVersion);
        var tag = row == null ? null : "\"" + of(row) + "\"";
        for (var part : ifMatch.split(",", -1)) {
            var wanted = part.strip().replaceFirst("^W/", "");
            if (wanted.equals("*") || wanted.equals(version) || wanted.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
