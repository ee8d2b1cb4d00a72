package org.khet.collection.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals bytes with AES-256-GCM. The place they belong to is authenticated too, so that chunks cannot be swapped. */
public final class Sealer {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
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
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, iv, 0, place);
            var sealed = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, IV_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    /** @throws IllegalStateException where one byte changed, the key is another, or the place is */
    public byte[] open(byte[] sealed, String place) {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed, 0, place).doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, int from, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv, from, IV_BYTES));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
