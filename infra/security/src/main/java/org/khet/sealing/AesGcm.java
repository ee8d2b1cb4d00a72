package org.khet.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D): 12 random bytes, then what is sealed with its tag of 16. A head may stand
 * before all, readable and authenticated; and the place where the bytes belong is authenticated without being among them, so
 * that what was sealed for one place does not open at another.
 */
public final class AesGcm {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Java seals with the processor's own instructions only once it has done so some thousand times: sooner in small pieces. */
    private static final int PIECE = 1 << 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /** @param key of 32 bytes for {@code AES} */
    public AesGcm(SecretKey key) {
        this.key = key;
    }

    /**
     * @param head stands before the sealed bytes; empty for none
     * @param place needed again to open them; empty for none
     */
    public byte[] seal(byte[] plain, byte[] head, byte[] place) throws GeneralSecurityException {
        var start = Arrays.copyOf(head, head.length + NONCE_BYTES);
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        System.arraycopy(nonce, 0, start, head.length, NONCE_BYTES);
        var cipher = cipher(Cipher.ENCRYPT_MODE, start, head.length, place);
        var sealed = Arrays.copyOf(start, start.length + cipher.getOutputSize(plain.length));
        var to = start.length;
        var from = 0;
        for (; plain.length - from > PIECE; from += PIECE) {
            to += cipher.update(plain, from, PIECE, sealed, to);
        }
        cipher.doFinal(plain, from, plain.length - from, sealed, to);
        return sealed;
    }

    /**
     * @param headBytes length of the head
     * @throws AEADBadTagException where one byte changed, the key is another, or the place is
     */
    public byte[] open(byte[] sealed, int headBytes, byte[] place) throws GeneralSecurityException {
        int from = headBytes + NONCE_BYTES;
        if (sealed.length < from + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException("Too short to hold a tag");
        }
        return cipher(Cipher.DECRYPT_MODE, sealed, headBytes, place).doFinal(sealed, from, sealed.length - from);
    }

    private Cipher cipher(int mode, byte[] start, int headBytes, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, start, headBytes, NONCE_BYTES));
        cipher.updateAAD(start, 0, headBytes);
        cipher.updateAAD(place);
        return cipher;
    }
}
