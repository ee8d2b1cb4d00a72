package org.khet.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "th | TH",
                "en | EN",
                "en-GB,en;q=0.9 | EN",
                "de,fr;q=0.9 | TH",
                "de,en;q=0.5 | EN",
                "en;q=0.3,th;q=0.8 | TH",
                "* | TH",
                "=== not a header | TH"
            })
    void thai_unless_english_is_preferred(String header, Language expected) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        assertThat(Language.of(request)).isEqualTo(expected);
    }

    @Test
    void thai_where_nothing_is_said() {
        assertThat(Language.of(new MockHttpServletRequest())).isEqualTo(Language.TH);
    }
}
