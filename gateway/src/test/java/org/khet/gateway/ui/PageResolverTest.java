package org.khet.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageResolverTest {

    @ParameterizedTest
    @CsvSource({
        "collections, true",
        "collections/5/schools/10010001, true",
        "public/reports, true",
        "apiary, true",
        "api/collection/x, false",
        "oauth2/x, false",
        "me, false",
        "assets/x, false",
        "mark.svg, false",
        "collections/file.csv, false",
        "/, false"
    })
    void only_addresses_without_a_file_name_and_outside_the_interfaces_are_pages(String path, boolean page) {
        assertThat(PageResolver.isPage(path)).isEqualTo(page);
    }
}
