package org.khet.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMongoTest {

    @Test
    void arguments_become_settings() {
        assertThat(EmbeddedMongo.parse("--port", "27017", "--data", "folder", "--cache-mb", "64", "--no-sync"))
                .isEqualTo(new StoreSettings(Path.of("folder"), 27_017, false, 64));
        assertThat(EmbeddedMongo.parse("--data", "folder", "--port", "0"))
                .isEqualTo(new StoreSettings(Path.of("folder"), 0, true, StoreSettings.DEFAULT_CACHE_MB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 1",
                "--data folder",
                "--port x --data folder",
                "--port 70000 --data folder",
                "--data folder --port",
                "--port 1 --data folder --cache-mb 0",
                "--port 1 --data folder --else",
            })
    void arguments_that_make_no_sense_are_refused(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        assertThatIllegalArgumentException().isThrownBy(() -> EmbeddedMongo.parse(arguments));
    }
}
