package org.khet.collection.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khet.collection.letterheads.MemoRule;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;

@KhetTest
class RegistersIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Autowired
    private Registers registers;

    private final String area = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void many_at_once_get_each_their_own_number_without_a_gap() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var draws = IntStream.rangeClosed(1, 60)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> draw("paper-" + i, DAY).number())
                    .toList();
            var numbers = many.invokeAll(draws).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();

            assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        }
    }

    @Test
    void a_paper_that_asks_again_keeps_its_number_also_when_it_asks_twice_at_once() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var draws = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> draw("one paper", DAY).number())
                    .toList();

            assertThat(many.invokeAll(draws)).extracting(one -> one.resultNow()).containsOnly(1);
        }
    }

    @Test
    void each_year_begins_anew_and_each_book_counts_for_itself() {
        draw("a", DAY);

        assertThat(draw("b", DAY).shown()).isEqualTo("ศธ 04146/2");
        assertThat(draw("c", DAY.plusYears(1)).shown()).isEqualTo("ศธ 04146/1");
        assertThat(registers
                        .number(office(1, 0), paper("d", Book.CIRCULAR, DAY))
                        .shown())
                .isEqualTo("ศธ 04146/ว 1");
    }

    @Test
    void an_office_that_comes_from_paper_goes_on_from_its_last_number_that_year_only() {
        var office = office(124, 2569);

        assertThat(registers.number(office, paper("a", Book.MEMO, DAY)).number())
                .isEqualTo(124);
        assertThat(registers.number(office, paper("b", Book.MEMO, DAY)).number())
                .isEqualTo(125);
        assertThat(registers
                        .number(office, paper("c", Book.MEMO, DAY.plusYears(1)))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void a_voided_number_stays_in_the_register_with_its_reason_and_is_never_given_again() {
        var first = draw("a", DAY);

        registers.annul(first.id(), "พิมพ์ผิด", "officer");

        assertThat(draw("a", DAY).number()).isEqualTo(2);
        assertThat(registers.list(area, Book.MEMO, 2569, null, 10))
                .extracting(
                        RegisterEntry::number,
                        entry -> entry.voided() == null ? "" : entry.voided().reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, ""), org.assertj.core.groups.Tuple.tuple(1, "พิมพ์ผิด"));
    }

    private RegisterEntry draw(String paper, LocalDate date) {
        return registers.number(office(1, 0), paper(paper, Book.MEMO, date));
    }

    private Registers.Paper paper(String id, Book book, LocalDate date) {
        return new Registers.Paper(area + id, book, date, "เรื่อง", "เรียน", "officer");
    }

    private OfficeLetterhead office(int startsAt, int startsInYear) {
        return new OfficeLetterhead(
                area,
                1,
                new OfficeLetterhead.Wording("", "", "", "", List.of(), ""),
                new OfficeLetterhead.Numbering("ศธ 04146", startsAt, startsInYear),
                MemoRule.WITH_EMBLEM,
                10,
                true,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                "");
    }
}
