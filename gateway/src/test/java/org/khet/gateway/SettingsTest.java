package org.khet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");

    @Test
    void every_setting_says_why() throws IOException {
        assertThat(uncommented(Files.readAllLines(SETTINGS))).isEmpty();
    }

    @Test
    void a_setting_without_a_reason_is_noticed() {
        assertThat(uncommented(List.of("server:", "  # Why.", "  port: 1", "  name: x")))
                .containsExactly("name: x");
    }

    @Test
    void the_readme_names_every_variable() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var names = Pattern.compile("\\$\\{((?:KHET|SERVER)_[A-Z_]+)")
                .matcher(Files.readString(SETTINGS))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(names).hasSizeGreaterThan(10).allMatch(name -> readme.contains("`" + name + "`"));
    }

    /** Lines with a value, or an entry of a list, that no comment stands above. */
    private static List<String> uncommented(List<String> lines) {
        List<String> found = new ArrayList<>();
        var above = "";
        for (var line : lines) {
            var text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.endsWith(":") && !above.startsWith("#")) {
                found.add(text);
            }
            above = text;
        }
        return found;
    }
}
