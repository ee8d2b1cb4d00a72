package org.khet.collection.schools;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** @param maxImport the largest registry file taken; the whole country is 6 MB */
@ConfigurationProperties("khet.schools")
record RegistrySettings(DataSize maxImport) {}
