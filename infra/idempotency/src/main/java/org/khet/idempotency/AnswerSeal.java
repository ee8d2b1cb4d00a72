package org.khet.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.khet.sealing.AesGcm;

/**
 * Keeps an answer closed to everybody but the caller who repeats the request: the key is made from the caller and their
 * {@code Idempotency-Key}, and neither of them is stored.
 */
final class AnswerSeal {
    private static final byte[] NONE = {};

    private final AesGcm key;

    private AnswerSeal(AesGcm key) {
        this.key = key;
    }

    static AnswerSeal of(String subject, String key) {
        var secret = "answer\n" + subject + "\n" + key;
        var digest = RequestHash.sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
        return new AnswerSeal(new AesGcm(new SecretKeySpec(digest, "AES")));
    }

    byte[] seal(byte[] answer) {
        try {
            return key.seal(answer, NONE, NONE);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            return key.open(sealed, NONE.length, NONE);
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException("A kept answer cannot be sealed or opened", cause);
    }
}
