package org.khet.contacts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.khet.sealing.AesGcm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals contacts with AES-256-GCM under a key that only request-service and notification-service hold. A seal is bound
 * to its request: opened for another one it is refused.
 */
public final class ContactSeal {

    private static final int KEY_BYTES = 32;
    private static final byte[] NO_HEAD = {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AesGcm key;

    /**
     * @param base64Key 32 bytes, Base64
     * @throws IllegalArgumentException where it is not
     */
    public ContactSeal(String base64Key) {
        var bytes = Base64.getDecoder().decode(base64Key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("The contact key has " + bytes.length + " bytes, not " + KEY_BYTES);
        }
        this.key = new AesGcm(new SecretKeySpec(bytes, "AES"));
    }

    /** @return nonce, cipher text and tag in Base64 */
    public String seal(Contact contact, String requestId) {
        try {
            return Base64.getEncoder()
                    .encodeToString(key.seal(JSON.writeValueAsBytes(contact), NO_HEAD, place(requestId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES-GCM", e);
        }
    }

    /** @throws BrokenSealException where the seal was changed, is of another request, or under another key */
    public Contact open(String sealed, String requestId) {
        try {
            var opened = key.open(Base64.getDecoder().decode(sealed), NO_HEAD.length, place(requestId));
            return JSON.readValue(opened, Contact.class);
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            throw new BrokenSealException(e);
        }
    }

    private static byte[] place(String requestId) {
        return requestId.getBytes(StandardCharsets.UTF_8);
    }
}
