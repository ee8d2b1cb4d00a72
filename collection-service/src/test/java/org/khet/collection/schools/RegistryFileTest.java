package org.khet.collection.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;

class RegistryFileTest {

    private static final String ROWS = "smis8,name,area_code\n53010001,วัดพระฝาง,5301\n";

    @Test
    void columns_are_known_by_their_titles_in_any_order_and_others_are_passed_over() throws IOException {
        var lines = lines("province_page,name,smis8,area_code\n41,วัดพระฝาง,53010001,5301\n");

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.cells()).containsEntry(Column.CODE, "53010001").hasSize(3);
        });
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_title() throws IOException {
        assertThat(lines("\uFEFF" + ROWS)).hasSize(1);
    }

    @Test
    void thai_titles_are_known_too() throws IOException {
        assertThat(lines("รหัสเขต,ชื่อเขต,รหัสโรงเรียน,ชื่อโรงเรียน\n57030000,สพป.เชียงราย เขต 3,57030001,บ้านดอย\n"))
                .hasSize(1);
    }

    @Test
    void a_row_of_another_length_is_told_apart() throws IOException {
        assertThat(lines(ROWS + "53010002,ขาด\n"))
                .extracting(RegistryFile.Line::complete)
                .containsExactly(true, false);
    }

    @Test
    void a_missing_and_a_repeated_column_are_both_named() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> lines("smis8,code,name\n1,2,3\n"))
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(SchoolProblems.REGISTRY_HEADER);
                    assertThat(refused.fields()).extracting(FieldProblem::field).containsExactly("code", "areaCode");
                });
    }

    @Test
    void windows_874_is_refused_with_the_way_to_save_it() {
        assertUnreadable(ROWS.getBytes(Charset.forName("x-windows-874")), "UTF-8");
    }

    @Test
    void an_empty_file_is_refused() {
        assertUnreadable(new byte[0], "empty");
    }

    @Test
    void an_unclosed_quotation_mark_is_refused_instead_of_swallowing_the_rest() {
        var text = new StringBuilder("smis8,name,area_code\n53010001,\"วัด");
        text.append("x".repeat(200_000));

        assertUnreadable(text.toString().getBytes(StandardCharsets.UTF_8), "quotation");
    }

    private static void assertUnreadable(byte[] bytes, String words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new RegistryFile(() -> new ByteArrayInputStream(bytes)).read(line -> {}))
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(SchoolProblems.REGISTRY_UNREADABLE);
                    assertThat(refused.detailEn()).contains(words);
                });
    }

    private static List<RegistryFile.Line> lines(String text) throws IOException {
        var lines = new ArrayList<RegistryFile.Line>();
        new RegistryFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).read(lines::add);
        return lines;
    }
}
