package org.khet.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.demo.counts.Figure;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;

class TableCheckTest {
    private static final SchoolCounts SCHOOL =
            new SchoolCounts("9901", "เขต", "99010001", "บ้านหนึ่ง", Map.of(Grade.P1, new GradeCount(3, 4, 1)));

    private final TableCheck check = new TableCheck(List.of(SCHOOL));

    @Test
    void an_equal_table_has_no_differences() {
        check.csv("file", csv(line("99010001", SCHOOL), line("", SCHOOL)));

        assertThat(check.compared()).isEqualTo(2 * Figure.ALL.size());
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void one_other_figure_is_one_difference_by_name() {
        check.csv("file", csv(line("99010001", SCHOOL).replaceFirst(",3,", ",5,"), line("", SCHOOL)));

        assertThat(check.differences()).containsExactly("file: ป.1 ชาย of 99010001 is 5, not 3");
    }

    @Test
    void a_school_that_is_missing_is_different_in_every_cell_and_a_foreign_one_is_noticed() {
        check.csv("file", csv(line("99010002", SCHOOL), line("", SCHOOL)));

        assertThat(check.differences()).hasSize(Figure.ALL.size() + 1).contains("file: school 99010002 is too much");
    }

    private static String csv(String... lines) {
        var titles = Figure.ALL.stream().map(Figure::reportTh).collect(Collectors.joining(","));
        return "รหัสโรงเรียน," + titles + "\n" + String.join("\n", lines) + "\n";
    }

    private static String line(String code, SchoolCounts school) {
        return code + ","
                + Figure.ALL.stream()
                        .map(figure -> Integer.toString(figure.of().applyAsInt(school)))
                        .collect(Collectors.joining(","));
    }
}
