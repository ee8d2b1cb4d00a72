package org.khet.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProceduresPageTest {
    private static final Path PAGE = Path.of("../docs/procedures.md");

    @Test
    void the_page_of_procedures_is_fresh() throws Exception {
        StringBuilder page = new StringBuilder("""
                # The three procedures

                Written from the shipped procedures and the table of a step's life by their test. Standards are the office
                manual's; days are working days unless an office says otherwise.

                ## The life of a step

                """);
        page.append(Diagrams.stepLife());
        for (Procedure procedure : Procedures.shipped()) {
            page.append("\n## %s (%s), version %d%n%n"
                    .formatted(procedure.nameEn(), procedure.nameTh(), procedure.version())
                    .replace(System.lineSeparator(), "\n"));
            page.append(table(procedure)).append('\n').append(Diagrams.flow(procedure, null));
        }
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    private static String table(Procedure procedure) {
        StringBuilder table = new StringBuilder("| # | Step | ขั้นตอน | Standard | Result |\n|---|---|---|---|---|\n");
        for (Step step : procedure.steps()) {
            String standard = step.standardDays() == null ? "as the case says" : step.standardDays() + " d";
            table.append("| %d | %s | %s | %s | %s |\n"
                    .formatted(step.n(), step.nameEn(), step.nameTh(), standard, step.resultEn()));
        }
        return table.toString();
    }

    @Test
    void the_flow_chart_shows_where_the_case_is() {
        assertThat(Diagrams.flow(Procedures.COLLECTION, 4))
                .contains("class s4 here")
                .contains("s4 -. ✗ .-> s3");
        assertThat(Diagrams.flow(Procedures.COLLECTION, null)).doesNotContain("class s");
    }
}
