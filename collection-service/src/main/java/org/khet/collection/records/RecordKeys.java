package org.khet.collection.records;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the secret for personal fields from the settings; without one the service does not start. */
@Configuration
class RecordKeys {

    @Bean
    FieldKeys fieldKeys(@Value("${khet.field-key}") String base64) {
        return FieldKeys.of(base64);
    }
}
