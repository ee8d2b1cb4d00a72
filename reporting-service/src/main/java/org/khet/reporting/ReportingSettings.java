package org.khet.reporting;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param dataDir folder for snapshot files
 * @param duckdbMemory what DuckDB may hold in memory, for example {@code 256MB}
 * @param duckdbSpill what it may write beside it
 */
@ConfigurationProperties("khet.reporting")
public record ReportingSettings(Path dataDir, String duckdbMemory, String duckdbSpill) {}
