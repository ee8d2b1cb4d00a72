package org.khet.reporting.publications;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl the address by which the world reaches the gateway, without a slash at its end
 * @param smallSchool pupils up to which a school counts as small
 */
@ConfigurationProperties("khet.publishing")
public record PublishingSettings(String publicUrl, int smallSchool) {}
