package org.khet.collection.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.khet.rules.dataset.Severity;

class FindingsCsvTest {

    @Test
    void no_cell_of_the_export_runs_in_a_spreadsheet() {
        assertThat(FindingsCsv.cell("=HYPERLINK(\"x\")")).startsWith("\"'=");
        assertThat(FindingsCsv.cell("+1")).isEqualTo("'+1");
        assertThat(FindingsCsv.cell("-")).isEqualTo("'-");
        assertThat(FindingsCsv.cell("@a")).isEqualTo("'@a");
        assertThat(FindingsCsv.cell("ป.1")).isEqualTo("ป.1");
    }

    @Test
    void quotes_commas_and_line_ends_stay_inside_their_cell() {
        var out = new StringWriter();
        var csv = new FindingsCsv(new PrintWriter(out));
        csv.line(new FindingView(
                "id",
                3,
                "firstName",
                "ชื่อ",
                "DMC-027",
                Severity.NOTICE,
                "ก, \"ข\"\nค",
                "m",
                "m",
                "c",
                "c",
                null,
                null));
        csv.finish();

        assertThat(out.toString())
                .startsWith("\uFEFFแถว,")
                .contains("\"ก, \"\"ข\"\"\nค\"")
                .endsWith(",,,\r\n");
    }
}
