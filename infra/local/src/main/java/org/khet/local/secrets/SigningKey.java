package org.khet.local.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The office's Ed25519 key for certificates, as PKCS#8 PEM. */
public final class SigningKey {
    private SigningKey() {}

    /** Makes the key where the file is missing; an existing one is never touched. */
    public static void ensure(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            PrivateFiles.write(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }
}
