package org.khet.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param contactKey 32 bytes in Base64
 * @param publicUrl begins the links that requesters get
 * @param deliveryValid how long a delivery link works by default
 * @param deliveryDownloads how often it may be used by default
 */
@ConfigurationProperties("khet.request")
public record RequestSettings(String contactKey, String publicUrl, Duration deliveryValid, int deliveryDownloads) {

    /** Without the key: settings are printed when something is wrong with them. */
    @Override
    public String toString() {
        return "RequestSettings[publicUrl=" + publicUrl + "]";
    }
}
