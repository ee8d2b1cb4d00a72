package org.khet.collection.mending;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants done to a row. */
sealed interface Wanted {

    @Nullable
    String reason();

    /** Some cells are to have other values. */
    record Change(
            int row, Map<String, String> cells, @Nullable String reason) implements Wanted {}

    /** A row is to be added behind the last. */
    record Add(Map<String, String> cells, String reason) implements Wanted {}

    /** A row is to leave. */
    record Remove(int row, String reason) implements Wanted {}

    /** An edit is to be taken back. */
    record Undo(int edit, @Nullable String reason) implements Wanted {}
}
