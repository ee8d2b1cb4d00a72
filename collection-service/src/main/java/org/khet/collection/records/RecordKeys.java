package org.khet.collection.records;

import org.khet.collection.UnusableSecretException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the secret for personal fields from the settings; without one the service does not start. */
@Configuration
class RecordKeys {

    @Bean
    FieldKeys fieldKeys(@Value("${khet.field-key}") String base64) {
        try {
            return FieldKeys.of(base64);
        } catch (IllegalArgumentException e) {
            throw new UnusableSecretException(String.valueOf(e.getMessage()), e);
        }
    }
}
