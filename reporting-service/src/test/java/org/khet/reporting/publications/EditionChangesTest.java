package org.khet.reporting.publications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EditionChangesTest {

    private static final String HEAD = """
            {"heads":[[{"labelTh":"","span":2},{"labelTh":"ป.1","span":2}]],
             "columns":[{"code":"schoolCode","labelTh":"รหัส","kind":"TEXT"},{"code":"schoolName","labelTh":"ชื่อ","kind":"TEXT"},
                        {"code":"P1-MALE","labelTh":"ชาย","kind":"WHOLE"},{"code":"%s","labelTh":"หญิง","kind":"WHOLE"}],
             "rows":[%s]}
            """;

    @Test
    void a_changed_figure_is_told_with_its_row_its_column_and_both_values() {
        var changes = EditionChanges.between(
                grid("P1-FEMALE", row("01", "วัดเก่า", "7", "12")),
                grid("P1-FEMALE", row("01", "วัดเก่า", "7.0", "13")));
        assertThat(changes.count()).isEqualTo(1);
        assertThat(changes.cells())
                .containsExactly(new EditionChanges.Cell("01", "วัดเก่า", "P1-FEMALE", "ป.1 หญิง", "12", "13"));
    }

    @Test
    void a_figure_that_became_hidden_or_unsaid_is_a_change() {
        var changes = EditionChanges.between(
                grid("P1-FEMALE", row("01", "วัดเก่า", "7", "12")),
                grid("P1-FEMALE", row("01", "วัดเก่า", "\"*\"", "null")));
        assertThat(changes.cells()).extracting(EditionChanges.Cell::after).containsExactly("*", "");
    }

    @Test
    void rows_and_columns_that_only_one_edition_has_are_named_once_and_not_cell_by_cell() {
        var changes = EditionChanges.between(
                grid("P1-FEMALE", row("01", "วัดเก่า", "7", "12")), grid("P1-ALL", row("02", "วัดใหม่", "7", "12")));
        assertThat(changes.count()).isZero();
        assertThat(changes.rowsAdded()).containsExactly("วัดใหม่");
        assertThat(changes.rowsGone()).containsExactly("วัดเก่า");
        assertThat(changes.columnsAdded()).hasSize(1);
        assertThat(changes.columnsGone()).hasSize(1);
    }

    @Test
    void the_words_of_a_table_are_its_names_and_titles_and_a_name_of_several_rows_leads_to_none() {
        var words = Words.of(grid("P1-FEMALE", row("01", "วัดเก่า", "7", "12") + "," + row("02", "วัดเก่า", "1", "1")));
        assertThat(words.words())
                .contains(new Words.Word(Words.Kind.COLUMN, null, "ป.1 ชาย"))
                .contains(new Words.Word(Words.Kind.ROW, null, "วัดเก่า"))
                .contains(new Words.Word(Words.Kind.ROW, "01", "01"));
        assertThat(words.words()).noneMatch(word -> word.text().equals("7"));
    }

    private static PublishedGrid grid(String lastColumn, String rows) {
        return PublishedGrid.of(JsonMapper.builder().build().readTree(HEAD.formatted(lastColumn, rows)));
    }

    private static String row(String key, String name, String male, String female) {
        return "{\"key\":\"%s\",\"weight\":\"PLAIN\",\"cells\":[\"%s\",\"%s\",%s,%s]}"
                .formatted(key, key, name, male, female);
    }
}
