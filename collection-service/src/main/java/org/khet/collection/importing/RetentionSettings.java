package org.khet.collection.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long values are kept that nothing rests on any more.
 *
 * @param superseded the rows and findings of a version, after another took its place
 * @param watch how often it is looked what has come of age
 */
@ConfigurationProperties("khet.retention")
record RetentionSettings(Duration superseded, Duration watch) {}
