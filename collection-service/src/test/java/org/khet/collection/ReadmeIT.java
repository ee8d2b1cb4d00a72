package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings and what is written about them. */
class ReadmeIT {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9.-]+)` \\|");

    @Test
    void the_readme_lists_every_setting_and_no_other() throws IOException {
        var listed = new TreeSet<String>();
        var readme = ROW.matcher(Files.readString(Path.of("README.md")));
        while (readme.find()) {
            if (readme.group(1).contains(".")) {
                listed.add(readme.group(1));
            }
        }

        assertThat(listed).isEqualTo(settings());
    }

    @Test
    void every_setting_has_a_comment_above_it() throws IOException {
        List<String> lines = new ClassPathResource("application.yaml")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches(" *[a-z-]+: \\S.*")) {
                assertThat(lines.get(i - 1).strip()).as(lines.get(i)).startsWith("#");
            }
        }
    }

    private static Set<String> settings() throws IOException {
        var keys = new TreeSet<String>();
        for (var source : new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yaml"))) {
            for (var key : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                keys.add(key.replaceAll("\\[\\d+]$", ""));
            }
        }
        return keys;
    }
}
