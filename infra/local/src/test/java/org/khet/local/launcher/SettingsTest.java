package org.khet.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void data_lives_in_the_users_share_folder_unless_told_otherwise() {
        assertThat(Settings.from(Map.of()).home().toString()).endsWith("/.local/share/khet");
        assertThat(Settings.from(Map.of("KHET_HOME", "/data/khet")).home().toString())
                .isEqualTo("/data/khet");
    }

    @Test
    void every_address_moves_with_the_offset() {
        var settings = Settings.from(Map.of("KHET_PORT_OFFSET", "2500"));

        assertThat(settings.publicUrl()).isEqualTo("http://localhost:10580");
        assertThat(settings.issuer()).isEqualTo("http://localhost:10680/realms/khet");
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:11592");
        assertThat(settings.mongoUri()).isEqualTo("mongodb://127.0.0.1:29517");
        assertThat(String.valueOf(settings.inbox())).isEqualTo("http://localhost:10525");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "38519", "99999999"})
    void an_offset_that_leads_to_no_port_is_refused(String offset) {
        assertThatThrownBy(() -> Settings.from(Map.of("KHET_PORT_OFFSET", offset)))
                .hasMessageContaining("KHET_PORT_OFFSET must be a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "1900", "2055"})
    void an_offset_that_leads_to_a_port_that_browsers_block_is_refused(String offset) {
        assertThatThrownBy(() -> Settings.from(Map.of("KHET_PORT_OFFSET", offset)))
                .hasMessageContaining("browsers refuse");
    }

    @Test
    void an_address_replaces_its_part_and_an_empty_one_does_not() {
        var settings = Settings.from(Map.of(
                "KHET_MONGODB_URI", "mongodb://db.example",
                "KHET_ISSUER", "https://login.example/realms/khet",
                "KHET_KAFKA", ""));

        assertThat(settings.elsewhere(Part.STORE)).isTrue();
        assertThat(settings.elsewhere(Part.KEYCLOAK)).isTrue();
        assertThat(settings.keycloakUrl()).isEqualTo("https://login.example");
        assertThat(settings.elsewhere(Part.KAFKA)).isFalse();
        assertThat(settings.elsewhere(Part.GATEWAY)).isFalse();
    }
}
