package org.khet.collection.archive;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How archives are made and watched.
 *
 * @param workspace folder for an archive being made or checked
 * @param recheck how old a look may be before the next
 */
@ConfigurationProperties("khet.archive")
record ArchiveSettings(Path workspace, Duration watch, Duration recheck) {}
