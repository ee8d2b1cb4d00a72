package org.khet.demo.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of the accounts that the story makes. They follow from a secret of this system, so that the next run knows
 * them again and nothing has to be written down.
 */
public final class Passwords {
    private static final int LENGTH = 24;

    private final Credentials credentials;

    public Passwords(Credentials credentials) {
        this.credentials = credentials;
    }

    public String of(String username) {
        var known = credentials.passwords().get(username);
        return known != null ? known : derived(username);
    }

    private String derived(String username) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    credentials.secret("office-administrator").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(("demo account " + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA256", e);
        }
    }
}
