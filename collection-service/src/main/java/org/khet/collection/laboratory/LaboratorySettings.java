package org.khet.collection.laboratory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param maxRows rows looked at in one run
 * @param maxTime how long one run may take
 * @param atOnce runs at the same time
 * @param kept runs of an area that can be looked at again
 */
@ConfigurationProperties("khet.laboratory")
record LaboratorySettings(int maxRows, Duration maxTime, int atOnce, int kept) {}
