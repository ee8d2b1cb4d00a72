package org.khet.reporting.catalogue;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** What somebody says of open data; what is left out is unsaid. See {@link OpenData} for what each field is. */
record OpenDataFields(
        @Nullable @Size(max = 200) String organisationTh,
        @Nullable @Size(max = 200) String organisationEn,
        @Nullable @Size(max = 200) String maintainer,
        @Nullable @Email @Size(max = 200) String maintainerEmail,
        @Nullable @Size(max = 500) String objectiveTh,
        @Nullable @Size(max = 100) String dataType,
        @Nullable @Size(max = 100) String dataCategory,
        @Nullable @Size(max = 300) String licence,
        @Nullable @Size(max = 50) String updateFrequencyUnit,
        @Nullable @Min(1) @Max(100) Integer updateFrequencyInterval,
        @Nullable @Size(max = 200) String geoCoverage,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> tags) {

    /** @throws ProblemException 422 where two fields contradict each other */
    OpenData over(OpenData known) {
        requireWhole();
        return new OpenData(
                known.about(),
                known.version(),
                said(organisationTh),
                said(organisationEn),
                said(maintainer),
                said(maintainerEmail),
                said(objectiveTh),
                said(dataType),
                said(dataCategory),
                said(licence),
                said(updateFrequencyUnit),
                updateFrequencyInterval,
                said(geoCoverage),
                tags == null ? List.of() : tags.stream().map(String::strip).toList());
    }

    private void requireWhole() {
        if (updateFrequencyInterval != null && said(updateFrequencyUnit) == null) {
            throw refused(
                    "updateFrequencyUnit",
                    "ระบุหน่วยของความถี่ เช่น ปี หรือ ภาคเรียน หรือลบจำนวนออก",
                    "Name the unit, such as year or term, or leave the number out");
        }
        if (said(updateFrequencyUnit) != null && updateFrequencyInterval == null) {
            throw refused(
                    "updateFrequencyInterval",
                    "ระบุว่าทุกกี่หน่วย เช่น 1 หรือลบหน่วยออก",
                    "Say every how many of them, such as 1, or leave the unit out");
        }
        if (said(maintainerEmail) != null && said(maintainer) == null) {
            throw refused(
                    "maintainer", "ระบุหน่วยงานเจ้าของอีเมลนี้", "Name the unit to which this e-mail address belongs");
        }
        var address = said(licence);
        if (address != null && address.contains("://") && !isWeb(address)) {
            throw refused(
                    "licence",
                    "ที่อยู่สัญญาอนุญาตต้องขึ้นต้นด้วย https:// และไม่มีช่องว่าง",
                    "A licence's address begins with https:// and has no blanks");
        }
        if (tags != null) {
            var seen = new HashSet<String>();
            for (int i = 0; i < tags.size(); i++) {
                if (!seen.add(tags.get(i).strip().toLowerCase(Locale.ROOT))) {
                    throw refused(
                            "tags[" + i + "]",
                            "คำสำคัญนี้มีอยู่แล้ว ให้ลบออก",
                            "This keyword is there already; remove it");
                }
            }
        }
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ProblemException refused(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(field, th, en)
                .build();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
