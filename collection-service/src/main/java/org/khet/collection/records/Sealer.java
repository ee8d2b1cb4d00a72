package org.khet.collection.records;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import org.khet.sealing.AesGcm;

/**
 * Seals bytes with {@link AesGcm}, one byte for the form as the head. The form and the place they belong to are authenticated
 * too, so that chunks cannot be swapped. Stores from before the form had its byte begin with the random ones; they stay
 * readable.
 */
public final class Sealer {
    private static final byte[] FORM = {1};

    private final AesGcm key;

    private Sealer(AesGcm key) {
        this.key = key;
    }

    public static Sealer of(FieldKeys keys, String purpose) {
        return new Sealer(new AesGcm(keys.sealing(purpose)));
    }

    /** @param place where the bytes will be stored, for example a chunk's id; needed again to open them */
    public byte[] seal(byte[] plain, String place) {
        try {
            return key.seal(plain, FORM, bytes(place));
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    /** @throws IllegalStateException where one byte changed, the key is another, or the place is */
    public byte[] open(byte[] sealed, String place) {
        try {
            return sealed[0] == FORM[0] ? openAnyForm(sealed, place) : key.open(sealed, 0, bytes(place));
        } catch (GeneralSecurityException e) {
            throw FieldKeys.broken(e);
        }
    }

    /** One in 256 of those without a form begins as if it had one; only the tag tells. */
    private byte[] openAnyForm(byte[] sealed, String place) throws GeneralSecurityException {
        try {
            return key.open(sealed, FORM.length, bytes(place));
        } catch (AEADBadTagException e) {
            return key.open(sealed, 0, bytes(place));
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
