package org.khet.collection.mending;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown, citizen IDs masked.
 *
 * @param row its number, counted from 1 in the file; by it the row is edited
 * @param tag what to send in {@code If-Match}
 */
record RowView(int row, String tag, Map<String, @Nullable String> cells) {}
