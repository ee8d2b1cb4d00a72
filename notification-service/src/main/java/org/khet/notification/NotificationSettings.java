package org.khet.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param contactKey 32 bytes in Base64
 * @param publicUrl begins the links in messages
 * @param from the sender of mails
 * @param probeUrl asked after a crash whether a message went out; empty where nothing can be asked
 * @param parallel how many messages are on their way out at once
 * @param lease how long one may be on its way
 * @param attempts tries before it is shelved
 */
@ConfigurationProperties("khet.notification")
public record NotificationSettings(
        String contactKey,
        String publicUrl,
        String from,
        String probeUrl,
        int parallel,
        Duration lease,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Sms sms) {

    /** The two SMS providers. */
    public record Sms(
            String sender,
            String primaryUrl,
            String primaryKey,
            String primarySecret,
            String secondaryUrl,
            String secondaryKey,
            String secondarySecret) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Sms[" + primaryUrl + ", " + secondaryUrl + "]";
        }
    }

    /** Without the key: settings are printed when something is wrong with them. */
    @Override
    public String toString() {
        return "NotificationSettings[publicUrl=" + publicUrl + ", sms=" + sms + "]";
    }
}
