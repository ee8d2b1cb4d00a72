package org.khet.contacts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals contacts with AES-256-GCM under a key that only request-service and notification-service hold. A seal is bound
 * to its request: opened for another one it is refused.
 */
public final class ContactSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param base64Key 32 bytes, Base64
     * @throws IllegalArgumentException where it is not
     */
    public ContactSeal(String base64Key) {
        var bytes = Base64.getDecoder().decode(base64Key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("The contact key has " + bytes.length + " bytes, not " + KEY_BYTES);
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** @return nonce, cipher text and tag in Base64 */
    public String seal(Contact contact, String requestId) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, requestId).doFinal(JSON.writeValueAsBytes(contact));
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES-GCM", e);
        }
    }

    /** @throws BrokenSealException where the seal was changed, is of another request, or under another key */
    public Contact open(String sealed, String requestId) {
        try {
            var all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                throw new BrokenSealException(null);
            }
            var opened = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), requestId)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return JSON.readValue(opened, Contact.class);
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            throw new BrokenSealException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String requestId) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(requestId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
