package org.khet.rules.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ScriptSizeIT {
    @Test
    void the_script_comes_over_a_slow_line_in_a_moment() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            Files.copy(NodeRun.SCRIPT, gzip);
        }
        assertThat(packed.size()).isLessThan(150_000);
    }

    @Test
    void the_script_needs_no_eval_which_the_content_policy_forbids() throws IOException {
        assertThat(Files.readString(NodeRun.SCRIPT)).doesNotContain("eval(", "new Function(");
    }
}
