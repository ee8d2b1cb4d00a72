package org.khet.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.x-_~", "with\ttab", "ภาษาไทย", "emoji 🙂"})
    void text_of_any_language_is_clean(String value) {
        assertThat(HeaderText.isClean(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1",
                "a\nb",
                "nul\u0000",
                "delete\u007f",
                "next line\u0085",
                "unassigned\u0378"
            })
    void control_characters_and_what_means_nothing_are_not(String value) {
        assertThat(HeaderText.isClean(value)).isFalse();
    }
}
