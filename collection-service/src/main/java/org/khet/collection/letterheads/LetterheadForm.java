package org.khet.collection.letterheads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

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

    record SignatoryForm(
            @NotBlank @Size(max = 100) String nameTh,
            @NotNull @Size(max = 300) String positionTh) {}

    OfficeLetterhead.Wording wording() {
        return new OfficeLetterhead.Wording(
                officeTh.strip(), agencyTh.strip(), headTitleTh.strip(), groupTh.strip(), address, phone.strip());
    }

    OfficeLetterhead.Numbering numbering() {
        return new OfficeLetterhead.Numbering(agencyCode.strip(), startsAt, startsInYear);
    }

    List<OfficeLetterhead.Signatory> signers() {
        return signatories.stream()
                .map(one -> new OfficeLetterhead.Signatory(
                        one.nameTh().strip(), one.positionTh().strip()))
                .toList();
    }
}
