package org.khet.collection.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bytes with AES-256-GCM: one byte for the form, 12 random ones, then what is sealed with its tag of 16. The form and
 * the place they belong to are authenticated too, so that chunks cannot be swapped. Stores from before the form had its byte
 * begin with the random ones; they stay readable.
 */
public final class Sealer {
    private static final byte FORM = 1;
    private static final int FORM_BYTES = 1;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Java seals with the processor's own instructions only once it has done so some thousand times: sooner in small pieces. */
    private static final int PIECE = 1 << 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private Sealer(SecretKey key) {
        this.key = key;
    }

    public static Sealer of(FieldKeys keys, String purpose) {
        return new Sealer(keys.sealing(purpose));
    }

    /** @param place where the bytes will be stored, for example a chunk's id; needed again to open them */
    public byte[] seal(byte[] plain, String place) {
        var head = new byte[FORM_BYTES + IV_BYTES];
        RANDOM.nextBytes(head);
        head[0] = FORM;
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, head, FORM_BYTES, place);
            var sealed = Arrays.copyOf(head, head.length + cipher.getOutputSize(plain.length));
            var to = head.length;
            var from = 0;
            for (; plain.length - from > PIECE; from += PIECE) {
                to += cipher.update(plain, from, PIECE, sealed, to);
            }
            cipher.doFinal(plain, from, plain.length - from, sealed, to);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    /** @throws IllegalStateException where one byte changed, the key is another, or the place is */
    public byte[] open(byte[] sealed, String place) {
        try {
            return sealed[0] == FORM ? openAnyForm(sealed, place) : open(sealed, 0, place);
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    /** One in 256 of those without a form begins as if it had one; only the tag tells. */
    private byte[] openAnyForm(byte[] sealed, String place) throws GeneralSecurityException {
        try {
            return open(sealed, FORM_BYTES, place);
        } catch (AEADBadTagException e) {
            return open(sealed, 0, place);
        }
    }

    private byte[] open(byte[] sealed, int formBytes, String place) throws GeneralSecurityException {
        int from = formBytes + IV_BYTES;
        return cipher(Cipher.DECRYPT_MODE, sealed, formBytes, place).doFinal(sealed, from, sealed.length - from);
    }

    /** @param formBytes where the random bytes begin in the head */
    private Cipher cipher(int mode, byte[] head, int formBytes, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, head, formBytes, IV_BYTES));
        cipher.updateAAD(head, 0, formBytes);
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
