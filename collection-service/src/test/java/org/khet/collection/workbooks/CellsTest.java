package org.khet.collection.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\t=1", "-a", "+ก"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-5", "-1.5", "+66", "12/3", "สมชาย", "0812345678", "1-2"})
    void what_means_nothing_or_a_number_stays_as_it_is(String cell) {
        assertThat(Cells.harmless(cell)).isEqualTo(cell);
    }
}
