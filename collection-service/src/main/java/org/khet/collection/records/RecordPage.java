package org.khet.collection.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a version, and where those after them begin; null at the end. */
public record RecordPage(List<StoredRow> rows, @Nullable ChunkCursor next) {
    public RecordPage {
        rows = List.copyOf(rows);
    }
}
