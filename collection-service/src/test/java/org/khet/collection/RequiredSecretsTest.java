package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RequiredSecretsTest {

    @Test
    void a_missing_secret_is_named_by_what_has_to_be_set() {
        assertThat(RequiredSecrets.missing(new MockEnvironment().withProperty("khet.signing-key-file", "/")))
                .contains("KHET_FIELD_KEY is not set");
        assertThat(RequiredSecrets.missing(new MockEnvironment().withProperty("khet.field-key", "x")))
                .contains("KHET_SIGNING_KEY_FILE is not set");
    }

    @Test
    void a_key_file_that_cannot_be_read_is_told_without_its_place() {
        var settings = new MockEnvironment()
                .withProperty("khet.field-key", "x")
                .withProperty("khet.signing-key-file", "/nowhere/key.pem");

        assertThat(RequiredSecrets.missing(settings))
                .contains("KHET_SIGNING_KEY_FILE names a file that cannot be read");
    }
}
