package org.khet.notification;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param contactKey 32 bytes in Base64
 * @param publicUrl begins the links in messages
 * @param from the sender of mails
 * @param probeUrl asked after a crash whether a message went out; empty where nothing can be asked
 * @param parallel how many messages are on their way out at once
 * @param attempts tries before it is shelved
 */
@ConfigurationProperties("khet.notification")
public record NotificationSettings(
        String contactKey,
        String publicUrl,
        String from,
        String probeUrl,
        int parallel,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Mail mail,
        Sms sms,
        Receipts receipts,
        Bell bell) {

    /**
     * @param bounceAddress the envelope's sender, to whom undeliverable mail comes back
     * @param bounceSecret signs what the mail server hands in of it; empty: only staff hand it in
     * @param trustedCertificates PEM file; empty: what the machine trusts
     */
    public record Mail(
            String bounceAddress, String bounceSecret, String trustedCertificates, String officeTh, String officeEn) {}

    /**
     * @param patience after which an SMS without a receipt is asked for, and marked where nobody knows
     * @param look how often that is looked for
     * @param providers by their names
     */
    public record Receipts(Duration patience, Duration look, Map<String, Provider> providers) {

        /**
         * How a provider tells what became of an SMS.
         *
         * @param secret of its signature or login; empty: its receipts are refused
         * @param statusUrl asked in its dialect what became of an SMS; empty where it cannot be asked
         * @param id field with its own number of the message
         * @param delivered values of the status that say it arrived, in lower case
         */
        public record Provider(
                String secret, String statusUrl, String id, String status, Set<String> delivered, Set<String> failed) {

            /** Whether it says by any way what became of what it took. */
            public boolean tells() {
                return !secret.isBlank() || !statusUrl.isBlank();
            }

            /** Without the secret. */
            @Override
            public String toString() {
                return "Provider[" + id + ", " + status + "]";
            }
        }
    }

    /**
     * @param perPerson streams that one person may hold open
     * @param streams open at once in all
     */
    public record Bell(int perPerson, int streams, Duration heartbeat, Duration poll) {}

    /**
     * The two SMS providers.
     *
     * @param patience with one answer
     */
    public record Sms(
            String sender,
            Duration patience,
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
