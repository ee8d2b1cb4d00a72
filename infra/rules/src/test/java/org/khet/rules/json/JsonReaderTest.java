package org.khet.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "[]",
                "{}",
                "-0.5e+10",
                "\"ก\\n\\\"\\u0E01\"",
                "[1,{\"a\":[null,\"\"]}]",
                " [ 1 , 2 ] "
            })
    void what_is_read_is_written_again(String text) {
        Json value = JsonReader.read(text);
        assertThat(JsonReader.read(JsonWriter.write(value))).isEqualTo(value);
    }

    @Test
    void control_characters_leave_as_escapes() {
        assertThat(JsonWriter.write(new Json.Str("a\u0001\n\u2028\"\\")))
                .isEqualTo("\"a\\u0001\\u000a\\u2028\\\"\\\\\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nul",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "1.",
                ".5",
                "+1",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12\"",
                "[1] 2",
                "{\"a\":1,\"a\":2}",
                "NaN",
                "\"a"
            })
    void what_is_not_json_is_refused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("line ");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonException.class);
    }
}
