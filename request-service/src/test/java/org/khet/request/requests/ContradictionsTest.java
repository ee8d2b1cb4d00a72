package org.khet.request.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;
import org.khet.request.requests.RequestForm.Period;
import org.khet.request.requests.RequestForm.Requester;
import org.khet.request.requests.RequestForm.RequesterKind;
import org.khet.request.requests.RequestForm.Use;
import org.khet.request.requests.RequestForm.Wanted;

/** C28. */
class ContradictionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Requester PERSON =
            new Requester(RequesterKind.PERSON, "ก", null, "a@example.test", "+66 81-234-5678", null);
    private static final Wanted WORDS = new Wanted(null, "จำนวนครู", null, null, null);

    @Test
    void a_sound_form_has_none() {
        assertThat(fields(PERSON, WORDS, new Period(null, 2568, 1, TODAY, TODAY), Format.PDF, null))
                .isEmpty();
        assertThat(fields(PERSON, wanted("counts", List.of("GRADE"), Use.COMPUTE, null), null, Format.CSV, null))
                .isEmpty();
        assertThat(fields(PERSON, wanted("names", null, null, true), null, Format.CSV, "มาตรา 24"))
                .isEmpty();
    }

    @Test
    void who_asks_goes_with_the_kind() {
        assertThat(fields(requester(RequesterKind.AGENCY, " "), WORDS, null, Format.CSV, null))
                .containsExactly("requester.agency");
        assertThat(fields(requester(RequesterKind.PERSON, "เทศบาล"), WORDS, null, Format.CSV, null))
                .containsExactly("requester.agency");
        var odd = new Requester(RequesterKind.PERSON, "ก", null, "a@example.test", "12345", null);
        assertThat(fields(odd, WORDS, null, Format.CSV, null)).containsExactly("requester.phone");
    }

    @Test
    void a_period_begins_before_it_ends_and_not_in_the_future() {
        assertThat(fields(PERSON, WORDS, new Period(null, null, null, TODAY, TODAY.minusDays(1)), Format.CSV, null))
                .containsExactly("period.to");
        assertThat(fields(PERSON, WORDS, new Period(null, null, null, TODAY.plusDays(1), null), Format.CSV, null))
                .containsExactly("period.from");
        assertThat(fields(PERSON, WORDS, new Period(null, null, 2, null, null), Format.CSV, null))
                .containsExactly("period.schoolYear");
    }

    @Test
    void rows_to_compute_with_do_not_come_on_paper() {
        var rows = new Wanted(null, "รายโรงเรียน", null, Use.COMPUTE, null);
        assertThat(fields(PERSON, rows, null, Format.PDF, null)).containsExactly("format");
        assertThat(fields(PERSON, rows, null, Format.DOCX, null)).containsExactly("format");
        assertThat(fields(PERSON, rows, null, Format.JSON, null)).isEmpty();
    }

    @Test
    void what_is_chosen_goes_with_the_catalogue() {
        assertThat(fields(PERSON, wanted("counts", List.of("HEIGHT"), null, null), null, Format.PDF, null))
                .containsExactlyInAnyOrder("format", "wanted.breakdowns");
        assertThat(fields(PERSON, wanted("no-such", null, null, null), null, Format.CSV, null))
                .containsExactly("wanted.catalogueCode");
        assertThat(fields(PERSON, wanted(null, List.of("GRADE"), null, null), null, Format.CSV, null))
                .containsExactly("wanted.breakdowns");
    }

    @Test
    void personal_data_needs_a_legal_basis() {
        assertThat(fields(PERSON, wanted("names", null, null, null), null, Format.CSV, " "))
                .containsExactly("legalBasis");
        assertThat(fields(PERSON, wanted(null, null, null, true), null, Format.CSV, null))
                .containsExactly("legalBasis");
    }

    private static List<String> fields(
            Requester requester, Wanted wanted, @Nullable Period period, Format format, @Nullable String legalBasis) {
        var form = new RequestForm(requester, "วางแผน", legalBasis, wanted, period, null, format, null);
        return Contradictions.of(form, ContradictionsTest::item, TODAY).stream()
                .map(Contradiction::field)
                .toList();
    }

    private static Optional<CatalogueItem> item(String code) {
        return switch (code) {
            case "counts" -> Optional.of(item(code, DataClass.OPEN));
            case "names" -> Optional.of(item(code, DataClass.PERSONAL));
            default -> Optional.empty();
        };
    }

    private static CatalogueItem item(String code, DataClass dataClass) {
        return new CatalogueItem(
                code,
                1,
                "ก",
                "A",
                code,
                "DMC-STUDENT",
                List.of(),
                List.of("GRADE"),
                dataClass,
                List.of(Format.CSV, Format.XLSX),
                "วางแผน",
                false,
                null,
                true,
                Instant.EPOCH,
                "test");
    }

    private static Requester requester(RequesterKind kind, String agency) {
        return new Requester(kind, "ก", agency, "a@example.test", null, null);
    }

    private static Wanted wanted(
            @Nullable String code,
            @Nullable List<String> breakdowns,
            @Nullable Use use,
            @Nullable Boolean personalData) {
        return new Wanted(code, "รายชั้น", breakdowns, use, personalData);
    }
}
