package org.khet.demo.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;

class GivenFilesTest {
    private static final String SCHOOLS = """
            area_code,area_name,smis8,name
            5301,เขต,53010001,บ้านหนึ่ง
            5301,เขต,53010002,บ้านสอง
            """;

    @TempDir
    Path folder;

    @Test
    void pupils_are_parted_by_school_and_counted() throws IOException {
        var given = GivenFiles.read(file("schools.csv", SCHOOLS), pupils("""
                วันและเวลาที่สร้างรายงาน 10/06/2568
                รหัสโรงเรียน,ชั้น,ห้อง,เพศ
                53010001,ป.1,1,ช
                53010001,ป1,2,ญ
                53019999,ป.1,1,ช
                """));

        assertThat(given.schools()).hasSize(1);
        var school = given.schools().getFirst();
        assertThat(school.school().counts().of(Grade.P1)).isEqualTo(new GradeCount(1, 1, 2));
        assertThat(school.csv()).startsWith("รหัสโรงเรียน").hasLineCount(3);
        assertThat(given.remarks()).singleElement().asString().contains("53019999");
    }

    @Test
    void a_row_without_a_school_goes_with_the_one_above() throws IOException {
        var given = GivenFiles.read(file("schools.csv", SCHOOLS), pupils("""
                รหัสโรงเรียน,ชั้น,ห้อง,เพศ
                53010001,ป.1,1,ช
                ,ป.1,1,ญ
                5301001,ป.1,1,ญ
                53010002,ป.1,1,ญ
                """));

        assertThat(given.schools().getFirst().csv()).hasLineCount(4);
        assertThat(given.remarks()).isEmpty();
    }

    @Test
    void a_registry_without_any_of_the_pupils_is_refused() throws IOException {
        var schools = file("schools.csv", SCHOOLS);
        var pupils = pupils("รหัสโรงเรียน,ชั้น,ห้อง,เพศ\n53019999,ป.1,1,ช\n");

        assertThatThrownBy(() -> GivenFiles.read(schools, pupils)).hasMessageContaining("No school");
    }

    private Path pupils(String text) throws IOException {
        return Files.write(folder.resolve("pupils.csv"), text.getBytes(Charset.forName("x-windows-874")));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
