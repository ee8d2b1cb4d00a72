package org.khet.collection.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.ChunkCursor;

/** Some findings, and where those after them begin; null at the end. */
public record FindingPage(
        List<StoredFinding> findings, @Nullable ChunkCursor next) {
    public FindingPage {
        findings = List.copyOf(findings);
    }
}
