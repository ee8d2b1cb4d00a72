package org.khet.demo.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsFileTest {
    private static final Path REAL = Path.of("../../../shared/data/dmc_students_by_grade_sex_chiangrai3_2568.csv");

    @TempDir
    Path folder;

    @Test
    void the_real_table_is_read_whole_and_adds_up() {
        Assumptions.assumeTrue(Files.exists(REAL), "the real table is not beside the project");

        var schools = CountsFile.read(REAL);

        assertThat(schools).hasSize(139);
        assertThat(schools.stream().mapToInt(SchoolCounts::pupils))
                .extracting(Integer::intValue)
                .hasSize(139);
        assertThat(schools.stream().mapToInt(SchoolCounts::pupils).sum()).isEqualTo(37_029);
        assertThat(schools.getFirst().areaCode()).isEqualTo("5703");
        assertThat(Figure.ALL).hasSize(92);
    }

    @Test
    void grades_with_pupils_are_the_grades_offered() throws IOException {
        var school = CountsFile.read(table("57030000,เขต,57030001,บ้านหนึ่ง,3,2,5,1,0,0,0,0,3,2,5,1"))
                .getFirst();

        assertThat(school.offered()).containsExactly(Grade.P1);
        assertThat(school.of(Level.ALL)).isEqualTo(new GradeCount(3, 2, 1));
    }

    @Test
    void a_row_that_does_not_add_up_is_refused_with_its_place() throws IOException {
        var table = table("57030000,เขต,57030001,บ้านหนึ่ง,3,2,6,1,0,0,0,0,3,2,5,1");

        assertThatThrownBy(() -> CountsFile.read(table))
                .isInstanceOf(CountsException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("รวมป.1");
    }

    @Test
    void a_footer_that_is_not_the_sum_is_refused() throws IOException {
        var table = table("57030000,เขต,57030001,บ้านหนึ่ง,3,2,5,1,0,0,0,0,3,2,5,1", ",,,,3,2,5,1,0,0,0,0,4,2,6,1");

        assertThatThrownBy(() -> CountsFile.read(table)).hasMessageContaining("Line 3");
    }

    @Test
    void rooms_without_pupils_cannot_be_played_and_are_refused() throws IOException {
        var table = table("57030000,เขต,57030001,บ้านหนึ่ง,3,2,5,1,0,0,0,1,3,2,5,2");

        assertThatThrownBy(() -> CountsFile.read(table)).hasMessageContaining("1 rooms for 0 pupils");
    }

    private Path table(String... rows) throws IOException {
        var header = "รหัสเขต,ชื่อเขต,รหัสโรงเรียน,ชื่อโรงเรียน,"
                + List.of("ป.1", "ป.2").stream()
                        .map(grade -> "%1$s ชาย,%1$s หญิง,รวม%1$s,%1$s ห้อง".formatted(grade))
                        .collect(Collectors.joining(","))
                + ",รวมทั้งหมด ชาย,รวมทั้งหมด หญิง,รวมทั้งหมด,รวมห้องทั้งหมด";
        var file = folder.resolve("table.csv");
        Files.writeString(file, "\uFEFF" + header + "\n" + String.join("\n", rows) + "\n");
        return file;
    }
}
