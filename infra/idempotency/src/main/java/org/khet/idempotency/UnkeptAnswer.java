package org.khet.idempotency;

import jakarta.servlet.http.HttpServletRequest;

/**
 * For answers with values that must not lie in any store, such as citizen IDs shown for a reason: the key is given back
 * instead, so a repeated request runs again, and where every look is on record it is on record twice.
 */
public final class UnkeptAnswer {
    private static final String MARK = UnkeptAnswer.class.getName();

    /** To be called before the answer is given out. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, Boolean.TRUE);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    private UnkeptAnswer() {}
}
