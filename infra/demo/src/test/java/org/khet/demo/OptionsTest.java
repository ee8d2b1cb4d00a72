package org.khet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    Path folder;

    @Test
    void nothing_asks_for_the_sample_area() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(null, null, null));
    }

    @Test
    void a_table_and_given_files_exclude_each_other() throws IOException {
        var file = Files.createFile(folder.resolve("a.csv")).toString();

        assertThat(Options.of(List.of("--counts", file)).counts()).isEqualTo(Path.of(file));
        assertThatThrownBy(() -> Options.of(List.of("--counts", file, "--schools", file, "--pupils", file)))
                .hasMessageContaining("Usage");
        assertThatThrownBy(() -> Options.of(List.of("--schools", file))).hasMessageContaining("Usage");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Options.of(List.of("--counts", "nowhere.csv"))).hasMessage("Cannot read nowhere.csv");
    }
}
