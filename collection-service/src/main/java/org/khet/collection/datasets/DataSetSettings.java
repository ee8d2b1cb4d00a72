package org.khet.collection.datasets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** @param maxDefinition the longest definition taken, as UTF-8 */
@ConfigurationProperties("khet.data-sets")
record DataSetSettings(DataSize maxDefinition) {}
