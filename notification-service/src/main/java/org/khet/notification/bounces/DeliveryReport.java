package org.khet.notification.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A delivery status notification, RFC 3464: what a mail server says of mail that it could not bring to its end.
 *
 * @param messageId our own number of the mail, from the part of it that came back; null where none did
 */
record DeliveryReport(@Nullable String messageId, List<Recipient> recipients) {

    private static final String OURS = "X-Khet-Message-Id";
    private static final Pattern CODE = Pattern.compile("\\s*(\\d\\.\\d{1,3}\\.\\d{1,3}).*", Pattern.DOTALL);
    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{8,64}");
    private static final int MOST_RECIPIENTS = 100;

    /**
     * What became of one address.
     *
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     * @param status RFC 3463, such as {@code 5.1.1}; empty where it is not one
     */
    record Recipient(String address, String action, String status) {

        /** Mail to it will never arrive: for good, and not only as the box is full (x.2.2) or the mail is too large. */
        boolean gone() {
            return failed()
                    && status.startsWith("5.")
                    && !status.startsWith("5.2.2")
                    && !status.startsWith("5.3.4")
                    && !status.startsWith("5.7");
        }

        boolean failed() {
            return action.equals("failed");
        }
    }

    /** Empty where the mail is no such report: an answer of a person, an out-of-office notice. */
    static Optional<DeliveryReport> read(byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts
                    ? read(parts)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> read(Multipart parts) throws MessagingException, IOException {
        var recipients = new ArrayList<Recipient>();
        @Nullable String messageId = null;
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipients.addAll(recipients(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = ownId(part);
            }
        }
        return recipients.isEmpty() ? Optional.empty() : Optional.of(new DeliveryReport(messageId, recipients));
    }

    /** The first group is about the report, each further one about an address; empty lines part them. */
    private static List<Recipient> recipients(BodyPart part) throws MessagingException, IOException {
        var found = new ArrayList<Recipient>();
        try (InputStream in = part.getInputStream()) {
            while (in.available() > 0 && found.size() < MOST_RECIPIENTS) {
                var fields = new InternetHeaders(in);
                var address = typed(fields.getHeader("Final-Recipient", null));
                if (address == null) {
                    address = typed(fields.getHeader("Original-Recipient", null));
                }
                if (address != null) {
                    found.add(new Recipient(address, word(fields.getHeader("Action", null)), code(fields)));
                }
            }
        }
        return found;
    }

    private static String code(InternetHeaders fields) {
        var status = fields.getHeader("Status", null);
        var code = CODE.matcher(status == null ? "" : status);
        return code.matches() ? code.group(1) : "";
    }

    /** {@code rfc822; a@example.test} */
    private static @Nullable String typed(@Nullable String field) {
        if (field == null) {
            return null;
        }
        var address = field.substring(field.indexOf(';') + 1).strip();
        return address.indexOf('@') > 0 && address.length() <= 254 ? address : null;
    }

    private static String word(@Nullable String field) {
        return field == null ? "" : field.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String ownId(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            var id = new InternetHeaders(in).getHeader(OURS, null);
            return id != null && OWN_ID.matcher(id.strip()).matches() ? id.strip() : null;
        }
    }
}
