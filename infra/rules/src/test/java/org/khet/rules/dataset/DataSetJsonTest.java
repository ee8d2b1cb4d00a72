package org.khet.rules.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.khet.rules.json.JsonException;

class DataSetJsonTest {
    private static final String SMALL = """
            {"code": "X", "version": 1, "title": {"th": "ก", "en": "x"},
             "fields": [{"name": "a", "label": {"th": "ก", "en": "a"}, "type": "TEXT", "dataClass": "OPEN", "titles": ["ก"]}]}""";

    static final List<String> CODES = DataSets.shippedCodes();

    @ParameterizedTest
    @FieldSource("CODES")
    void what_is_written_reads_as_the_same_data_set(String code) {
        DataSet dataSet = DataSets.shipped(code);
        String json = DataSetJson.write(dataSet);
        assertThat(DataSetJson.read(json)).isEqualTo(dataSet);
        assertThat(DataSetJson.write(DataSetJson.read(json))).isEqualTo(json);
    }

    @Test
    void the_pupils_file_has_its_36_columns_in_order_and_three_more_in_newer_files() {
        DataSet dmc = DataSets.shipped("DMC-STUDENT");
        assertThat(dmc.fields()).hasSize(39);
        assertThat(dmc.fields().stream().map(field -> field.column().position()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 39).boxed().toList());
        assertThat(dmc.fields().stream().filter(field -> field.column().optional()))
                .hasSize(4);
        assertThat(dmc.exports()).extracting(layout -> layout.columns().size()).containsExactly(36, 39);
        assertThat(dmc.rules()).hasSizeGreaterThan(40).extracting(Rule::code).doesNotHaveDuplicates();
    }

    @Test
    void what_no_official_source_has_confirmed_is_marked_so() {
        assertThat(CODES.stream().filter(code -> DataSets.shipped(code).unconfirmed() == null))
                .containsExactly("DMC-STUDENT");
    }

    @Test
    void a_small_definition_is_enough() {
        assertThat(DataSetJson.read(SMALL).field("a").required()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1             | "version": "1"            | dataSet.version
            "version": 1             | "version": 1, "x": 1      | dataSet.x
            "version": 1             | "versjon": 1              | dataSet.version
            "type": "TEXT"           | "type": "STRING"          | dataSet.fields[0].type
            "titles": ["ก"]          | "titles": []              | dataSet.fields[0].titles
            "titles": ["ก"]          | "titles": ["ก"], "nulls": [1] | dataSet.fields[0].nulls
            "en": "a"                | "en": null                | dataSet.fields[0].label.en
            "version": 1             | "version": 1, "version": 2 | line 1
            "version": 1             | "version": 01             | line 1
            "version": 1             | "version": 1,             | line 1
            """)
    void a_slip_is_named_with_its_place(String part, String slip, String place) {
        assertThat(SMALL).contains(part);
        assertThatThrownBy(() -> DataSetJson.read(SMALL.replace(part, slip)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(place);
    }
}
