package org.khet.documents;

import java.util.List;

/**
 * A bound book.
 *
 * @param pdf the same bytes each time
 * @param pages on which each chapter begins, counted from 1 as the pages themselves say
 */
public record Bound(byte[] pdf, List<Integer> pages) {
    public Bound {
        pages = List.copyOf(pages);
    }
}
