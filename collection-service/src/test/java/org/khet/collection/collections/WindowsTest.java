package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.problem.ProblemException;

class WindowsTest {

    private static final String SCHOOL = "53010001";

    private final DataCollection open = Sample.collection(CollectionStatus.OPEN, SCHOOL);

    @Test
    void the_first_instant_of_the_window_is_in_time() {
        assertThatCode(() -> Windows.requireEntryOpen(open, SCHOOL, Extension.NONE, Sample.ENTRY_OPENS))
                .doesNotThrowAnyException();
    }

    @Test
    void the_last_millisecond_before_the_deadline_is_in_time_and_the_deadline_itself_is_not() {
        assertThatCode(() -> Windows.requireEntryOpen(open, SCHOOL, Extension.NONE, Sample.ENTRY_CLOSES.minusMillis(1)))
                .doesNotThrowAnyException();
        assertThat(refusal(Sample.ENTRY_CLOSES).type()).isEqualTo(CollectionProblems.ENTRY_WINDOW_CLOSED);
    }

    @Test
    void a_refusal_names_both_times_in_both_languages() {
        var refused = refusal(Sample.ENTRY_OPENS.minusMillis(1));

        assertThat(refused.detailTh())
                .isEqualTo(
                        "ส่งข้อมูลได้ตั้งแต่ 15 พฤษภาคม 2568 เวลา 08:30 น. จนถึงก่อน 10 มิถุนายน 2568 เวลา 16:30 น.");
        assertThat(refused.detailEn())
                .isEqualTo("Data can be sent from 15 May 2025 08:30 (Bangkok)"
                        + " until just before 10 June 2025 16:30 (Bangkok)");
    }

    @Test
    void certification_goes_on_after_entry_has_closed() {
        assertThatCode(() -> Windows.requireCertificationOpen(open, SCHOOL, Extension.NONE, Sample.ENTRY_CLOSES))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        Windows.requireCertificationOpen(open, SCHOOL, Extension.NONE, Sample.CERTIFICATION_CLOSES))
                .satisfies(refused ->
                        assertThat(refused.type()).isEqualTo(CollectionProblems.CERTIFICATION_WINDOW_CLOSED));
    }

    @ParameterizedTest
    @EnumSource(value = CollectionStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void only_an_open_collection_takes_anything(CollectionStatus status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Windows.requireEntryOpen(
                        Sample.collection(status, SCHOOL), SCHOOL, Extension.NONE, Sample.ENTRY_OPENS))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(CollectionProblems.COLLECTION_NOT_OPEN));
    }

    @Test
    void a_school_that_is_not_on_the_list_is_not_expected() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Windows.requireEntryOpen(open, "53010002", Extension.NONE, Sample.ENTRY_OPENS))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(CollectionProblems.SCHOOL_NOT_EXPECTED));
    }

    private ProblemException refusal(Instant now) {
        try {
            Windows.requireEntryOpen(open, SCHOOL, Extension.NONE, now);
        } catch (ProblemException refused) {
            return refused;
        }
        throw new AssertionError("Not refused at " + now);
    }
}
