package org.khet.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final String LETTERS = "ก็ำ\u0000\u0007\b\t\n\f\r\u001f\"\\/aZ0\u007f\u2028€😀";

    @Test
    void random_members_are_spelled_as_an_independent_program_spells_them() throws IOException {
        var random = new Random(7);
        for (var n = 0; n < 500; n++) {
            var members = new TreeMap<String, Object>();
            for (var m = random.nextInt(8); m >= 0; m--) {
                members.put(text(random), random.nextBoolean() ? text(random) : random.nextInt());
            }
            var written = CanonicalJson.write(members);
            assertThat(new JsonCanonicalizer(written).getEncodedUTF8()).isEqualTo(written);
            assertThat(CanonicalJson.write(CanonicalJson.read(written))).isEqualTo(written);
        }
    }

    @Test
    void what_is_not_one_plain_object_is_refused() {
        for (var wrong : new String[] {
            "",
            "[]",
            "{",
            "{\"a\":}",
            "{\"a\":1.5}",
            "{\"a\":1}x",
            "{\"a\":1,\"a\":1}",
            "{\"a\":\"\\x\"}",
            "{\"a\":tru}",
            "{\"a\":" + "[".repeat(40),
            "{\"a\":99999999999999999999}",
            "{\"a\":\"\n\"}",
            "{\"a\":\"\\u12\"}"
        }) {
            assertThatThrownBy(() -> CanonicalJson.read(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.read(new byte[] {'{', (byte) 0xff, '}'}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random) {
        var points = LETTERS.codePoints().toArray();
        var out = new StringBuilder();
        for (var i = random.nextInt(12); i >= 0; i--) {
            out.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return out.toString();
    }
}
