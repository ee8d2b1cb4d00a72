package org.khet.collection.workbooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds on making files.
 *
 * @param atOnce files made at once
 * @param patience how long a caller waits for a turn
 */
@ConfigurationProperties("khet.workbooks")
record WorkbookSettings(int atOnce, Duration patience) {}
