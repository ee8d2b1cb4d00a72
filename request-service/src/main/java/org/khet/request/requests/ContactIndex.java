package org.khet.request.requests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.khet.request.RequestSettings;
import org.springframework.stereotype.Component;

/** A keyed fingerprint of an e-mail address: the same address gives the same one, and no address can be read from it. */
@Component
class ContactIndex {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    ContactIndex(RequestSettings settings) {
        // Another key than the seal's, from the same secret.
        this.key = new SecretKeySpec(
                mac(
                        new SecretKeySpec(
                                Base64.getDecoder().decode(settings.contactKey().strip()), HMAC),
                        "contact-index"),
                HMAC);
    }

    /** @param email however its letters are written */
    String of(String email) {
        return HexFormat.of().formatHex(mac(key, email.strip().toLowerCase(Locale.ROOT)));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256", e);
        }
    }
}
