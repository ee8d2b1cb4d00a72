package org.khet.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param nextCursor what to ask with for the items after these; null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * @param found up to one item more than the limit, whose presence says that there is another page
     * @param key what the list is ordered by, unique per item
     */
    public static <T> Page<T> of(List<T> found, PageRequest asked, Function<T, String> key) {
        if (found.size() <= asked.limit()) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, asked.limit()));
        return new Page<>(items, PageRequest.cursorAfter(key.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor);
    }
}
