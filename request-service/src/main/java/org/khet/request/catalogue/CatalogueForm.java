package org.khet.request.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;

/** An item as staff write it. */
record CatalogueForm(
        @NotBlank @Size(max = 300) String titleTh,
        @NotNull @Size(max = 300) String titleEn,
        @Nullable @Size(max = 100) String reportCode,
        @NotBlank @Size(max = 60) String dataSetCode,
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 60) String> fields,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> breakdowns,
        @NotNull DataClass dataClass,
        @NotEmpty List<@NotNull Format> formats,
        @NotNull @Size(max = 1000) String purposeTh,
        boolean publishedTable,
        @Nullable @Min(1) @Max(100) Integer retentionYears,
        boolean offered) {

    /** A new item. */
    record New(
            @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80)
            String code,

            @NotNull @jakarta.validation.Valid CatalogueForm item) {}

    /** What contradicts itself is refused: a table with people in it is never published as it is. */
    CatalogueItem of(String code, long version, Instant at, String by) {
        if (publishedTable && dataClass.guarded()) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "publishedTable",
                            "ข้อมูลส่วนบุคคลไม่ใช่ตารางที่เผยแพร่ได้",
                            "Personal data is no table that the office publishes")
                    .cure(
                            "เลือกชั้นข้อมูลใหม่ หรือไม่ยกเว้นการปิดค่าน้อย",
                            "Choose another class, or leave the exemption out")
                    .build();
        }
        var unknown = breakdowns.stream()
                .filter(one -> !fields.isEmpty() && !fields.contains(one))
                .findFirst();
        if (unknown.isPresent()) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "breakdowns[" + breakdowns.indexOf(unknown.get()) + "]",
                            "ต้องอยู่ในฟิลด์ที่ขอได้",
                            "Must be among the fields that may be asked for")
                    .cure("เพิ่มในฟิลด์ที่ขอได้ก่อน", "Add it to the fields first")
                    .build();
        }
        return new CatalogueItem(
                code,
                version,
                titleTh.strip(),
                titleEn.strip(),
                reportCode == null || reportCode.isBlank() ? null : reportCode.strip(),
                dataSetCode,
                List.copyOf(fields),
                List.copyOf(breakdowns),
                dataClass,
                List.copyOf(formats),
                purposeTh.strip(),
                publishedTable,
                retentionYears,
                offered,
                at,
                by);
    }
}
