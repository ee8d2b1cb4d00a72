package org.khet.reporting;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dataDir folder for snapshot files
 * @param duckdbMemory what DuckDB may hold in memory, for example {@code 256MB}
 * @param duckdbSpill what it may write beside it
 * @param smallCell counts of people below this are kept back
 * @param smallCellLeast how far a query may lower that
 * @param previewLimit how long a preview may take
 * @param queryLimit how long an ordered query may take
 */
@ConfigurationProperties("khet.reporting")
public record ReportingSettings(
        Path dataDir,
        String duckdbMemory,
        String duckdbSpill,
        int smallCell,
        int smallCellLeast,
        Duration previewLimit,
        Duration queryLimit) {}
