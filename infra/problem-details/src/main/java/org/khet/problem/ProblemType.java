package org.khet.problem;

/**
 * One kind of problem. Its URI is stable for ever: clients decide by it, never by the text.
 *
 * @param slug lower-case words with hyphens, unique over all services, such as {@code entry-window-closed}
 * @param status HTTP status, 400 to 599
 */
public record ProblemType(String slug, int status, String titleTh, String titleEn) {
    private static final String PREFIX = "urn:khet:problem:";

    public ProblemType {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not a slug: " + slug);
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Not an error status: " + status);
        }
    }

    public String uri() {
        return PREFIX + slug;
    }
}
