package org.khet.idempotency;

import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** The version of an aggregate as an entity tag, RFC 9110 section 8.8.3. */
public final class ETags {
    private ETags() {}

    /** The tag of a version, with its quotes: {@code "7"}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses an edit of what the caller has not read. An absent header passes. A tag that a compressing proxy has
     * marked weak counts as the same: versions differ wherever contents do.
     *
     * @param ifMatch the header as it came: one tag, several, or {@code *}
     * @throws ProblemException 412 where none of the tags is that of the version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            return;
        }
        String wanted = of(version);
        for (String part : ifMatch.split(",", -1)) {
            String tag = part.strip();
            if (tag.equals("*") || tag.equals(wanted) || tag.equals("W/" + wanted)) {
                return;
            }
        }
        throw ProblemException.of(CommonProblems.STALE)
                .detail(
                        "ข้อมูลที่ท่านเห็นเป็นรุ่นเก่า รุ่นปัจจุบันคือ " + wanted,
                        "What you saw is out of date; the present version is " + wanted)
                .cure("โหลดข้อมูลใหม่ แล้วแก้ไขอีกครั้ง", "Load it again and repeat your change")
                .build();
    }
}
