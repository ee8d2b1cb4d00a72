package org.khet.notification.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.khet.notification.recipients.Channel;

/** Ids that follow from what a message is, so that making it twice makes it once. */
public final class MessageIds {

    private static final int CHARACTERS = 32;

    public static String of(String source, String eventId, String recipientId, Channel channel, String template) {
        return hash(source, eventId, recipientId, channel.name(), template);
    }

    /** Of what a person sees of an event, on however many channels they are told. */
    public static String ofNotice(String eventId, String recipientId, String template) {
        return hash("notice", eventId, recipientId, template);
    }

    /** Of what goes by another way because the message itself could not arrive. */
    static String instead(String id, Channel channel) {
        return hash("instead", id, channel.name());
    }

    private static String hash(String... parts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)))
                    .substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private MessageIds() {}
}
