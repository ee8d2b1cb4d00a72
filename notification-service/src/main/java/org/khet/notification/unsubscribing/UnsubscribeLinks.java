package org.khet.notification.unsubscribing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.khet.notification.texts.Hmac;
import org.springframework.stereotype.Component;

/** Addresses that say whom and what they cancel, and are signed: nobody cancels another's mail by trying numbers. */
@Component
public class UnsubscribeLinks {

    private static final String PATH = "/api/notifications/unsubscribe/";
    private static final int SIGNATURE_BYTES = 16;

    private final String publicUrl;
    private final Hmac hmac;

    public UnsubscribeLinks(NotificationSettings settings) {
        this.publicUrl = settings.publicUrl();
        this.hmac = Hmac.derived(settings.contactKey(), "unsubscribe");
    }

    public String address(Message message) {
        return publicUrl + PATH + token(message.recipientId(), message.template());
    }

    String token(String recipientId, String template) {
        var words = (recipientId + "\n" + template).getBytes(StandardCharsets.UTF_8);
        return encoded(words) + "." + encoded(signature(words));
    }

    /** Empty where it is not one of ours. */
    Optional<Unsubscribed> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > 500) {
            return Optional.empty();
        }
        try {
            byte[] words = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            var parts = new String(words, StandardCharsets.UTF_8).split("\n", -1);
            return MessageDigest.isEqual(signature, signature(words)) && parts.length == 2
                    ? Optional.of(new Unsubscribed(parts[0], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] words) {
        return Arrays.copyOf(hmac.of(words), SIGNATURE_BYTES);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
