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
        var all = String.join("\n", source, eventId, recipientId, channel.name(), template);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private MessageIds() {}
}
