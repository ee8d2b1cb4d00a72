package org.khet.collection.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the office's signing key from its file; without one the service does not start. */
@Configuration
class SigningConfiguration {

    @Bean
    SigningKey signingKey(@Value("${khet.signing-key-file}") Path file) {
        try {
            return SigningKey.ofPem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("KHET_SIGNING_KEY_FILE cannot be read: " + file, e);
        }
    }
}
