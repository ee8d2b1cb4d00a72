package org.khet.collection.letterheads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** What an office writes about itself; its files come apart. */
record LetterheadForm(
        @NotBlank @Size(max = 200) String officeTh,
        @NotBlank @Size(max = 200) String agencyTh,
        @NotBlank @Size(max = 200) String headTitleTh,
        @NotNull @Size(max = 200) String groupTh,
        @NotNull @Size(max = 4) List<@NotBlank @Size(max = 200) String> address,
        @NotNull @Size(max = 60) String phone,

        @NotNull
        @Pattern(regexp = "[^/]{0,40}", message = "ไม่เกิน 40 ตัวอักษรและไม่มี /|At most 40 characters without /")
        String agencyCode,

        @Min(1) @Max(999_999) int startsAt,
        @Min(0) @Max(2700) int startsInYear,
        @NotNull MemoRule memoRule,
        @Min(1) @Max(100) int retentionYears,
        boolean thaiDigits,
        @NotNull @Size(max = 20) List<@Valid SignatoryForm> signatories) {

    /**
     * @param id as the letterhead shows it; null for somebody new
     * @param from the first day on which they sign; null for always
     * @param until the last; null for always
     */
    record SignatoryForm(
            @Nullable @Size(max = 40) String id,
            @NotBlank @Size(max = 100) String nameTh,
            @NotNull @Size(max = 300) String positionTh,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    OfficeLetterhead.Wording wording() {
        return new OfficeLetterhead.Wording(
                officeTh.strip(), agencyTh.strip(), headTitleTh.strip(), groupTh.strip(), address, phone.strip());
    }

    OfficeLetterhead.Numbering numbering() {
        return new OfficeLetterhead.Numbering(agencyCode.strip(), startsAt, startsInYear);
    }

    /** Those known before keep their ids, and with them their signatures. */
    List<OfficeLetterhead.Signatory> signers(List<OfficeLetterhead.Signatory> before) {
        requireTerms();
        return signatories.stream()
                .map(one -> new OfficeLetterhead.Signatory(
                        idOf(one, before),
                        one.nameTh().strip(),
                        one.positionTh().strip(),
                        one.from(),
                        one.until()))
                .toList();
    }

    private static String idOf(SignatoryForm one, List<OfficeLetterhead.Signatory> before) {
        return before.stream()
                .map(OfficeLetterhead.Signatory::id)
                .filter(id -> !id.isEmpty() && id.equals(one.id()))
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void requireTerms() {
        for (int i = 0; i < signatories.size(); i++) {
            var from = signatories.get(i).from();
            var until = signatories.get(i).until();
            if (from != null && until != null && until.isBefore(from)) {
                throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .detail("มีช่องข้อมูลที่ต้องแก้ไข", "Some fields need correction")
                        .field(
                                "signatories[" + i + "].until",
                                "วันสุดท้ายต้องไม่อยู่ก่อนวันแรก",
                                "The last day cannot be before the first")
                        .build();
            }
        }
    }
}
