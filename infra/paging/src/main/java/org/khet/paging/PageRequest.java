package org.khet.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * Which page of a list is wanted.
 *
 * @param limit items per page, 1 to {@link #MOST}
 * @param after the key of the last item already seen; null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int USUAL = 50;

    /** Enough for every school of a large area in one page, and still a bounded answer. */
    public static final int MOST = 500;

    /** Reads {@code ?limit=&cursor=}; refuses what is out of bounds rather than guessing. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1 || wanted > MOST) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field("limit", "limit ต้องอยู่ระหว่าง 1 ถึง " + MOST, "limit must be between 1 and " + MOST)
                    .build();
        }
        return new PageRequest(wanted, cursor == null || cursor.isBlank() ? null : keyOf(cursor));
    }

    /** One more than the page holds, to learn whether another page follows. */
    public int fetch() {
        return limit + 1;
    }

    static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String keyOf(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "cursor",
                            "cursor ไม่ถูกต้อง ให้ใช้ค่า nextCursor ของหน้าก่อน",
                            "Not a cursor: use the nextCursor of the page before")
                    .cause(e)
                    .build();
        }
    }
}
