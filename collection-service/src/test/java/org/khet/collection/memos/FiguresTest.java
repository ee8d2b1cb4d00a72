package org.khet.collection.memos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.collections.CollectionStatus.OPEN;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.collection.collections.Sample;
import org.khet.collection.schools.School;

class FiguresTest {

    private static final Map<String, School> SCHOOLS =
            Map.of("1", school("1", "เมือง"), "2", school("2", "ลับแล"), "3", school("3", "เมือง"));

    @Test
    void schools_are_counted_by_district_and_the_sum_is_that_of_the_districts() {
        var figures = Figures.of(Sample.collection(OPEN, "1", "2", "3", "4"), SCHOOLS, List.of(), Sample.ENTRY_OPENS);

        assertThat(figures.districts())
                .extracting(Figures.District::nameTh, Figures.District::expected)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("เมือง", 2),
                        org.assertj.core.groups.Tuple.tuple("ลับแล", 1),
                        org.assertj.core.groups.Tuple.tuple("ไม่ระบุอำเภอ", 1));
        assertThat(figures.total().expected()).isEqualTo(4);
        assertThat(figures.total().late()).isZero();
    }

    @Test
    void who_sent_nothing_is_late_once_the_window_is_over() {
        var figures =
                Figures.of(Sample.collection(OPEN, "1", "2"), SCHOOLS, List.of(), Sample.ENTRY_CLOSES.plusSeconds(1));

        assertThat(figures.total().late()).isEqualTo(2);
    }

    @Test
    void every_gap_of_every_wording_is_filled() {
        var facts = MemoFacts.of(
                Sample.collection(OPEN, "1"),
                new org.khet.collection.letterheads.OfficeLetterhead(
                        "5301",
                        0,
                        new org.khet.collection.letterheads.OfficeLetterhead.Wording("ส", "ส", "ผ", "ก", List.of(), ""),
                        new org.khet.collection.letterheads.OfficeLetterhead.Numbering("ศธ", 1, 0),
                        org.khet.collection.letterheads.MemoRule.NEVER,
                        10,
                        true,
                        List.of(),
                        null,
                        null,
                        Sample.ENTRY_OPENS,
                        ""),
                new Figures(List.of(), new Figures.District("รวม", 0, 0, 0, 0, 0, 0)));

        assertThat(Stream.of(MemoKind.values()).map(kind -> MemoDrafts.filled(MemoDrafts.wording(kind), facts)))
                .hasSize(4)
                .noneMatch(text -> text.contains("{"));
    }

    private static School school(String code, String district) {
        return new School(
                code,
                null,
                null,
                "โรงเรียน " + code,
                "5301",
                null,
                null,
                district,
                null,
                null,
                List.of("ป.1"),
                true,
                1);
    }
}
