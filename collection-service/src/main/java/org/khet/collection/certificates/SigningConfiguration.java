package org.khet.collection.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khet.collection.UnusableSecretException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the office's signing key from its file; without one the service does not start. */
@Configuration
class SigningConfiguration {

    @Bean
    SigningKey signingKey(@Value("${khet.signing-key-file}") String file) {
        try {
            return SigningKey.ofPem(Files.readString(Path.of(file), StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableSecretException(
                    "KHET_SIGNING_KEY_FILE names no readable Ed25519 key: \"" + file + "\"", e);
        }
    }
}
