package org.khet.collection.importing;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Bounds on taking files in.
 *
 * @param maxFile the largest file taken
 * @param atOnce files checked at once
 * @param patience how long a file waits for its turn
 * @param spool folder for files under check
 */
@ConfigurationProperties("khet.importing")
record ImportSettings(DataSize maxFile, int atOnce, Duration patience, Path spool) {}
