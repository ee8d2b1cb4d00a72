package org.khet.collection.collections;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection as an officer plans it.
 *
 * @param dataSetVersion the newest published one where not given
 * @param schoolCodes every active school of the area where not given
 */
record NewCollection(
        @NotBlank String dataSetCode,
        @Nullable Integer dataSetVersion,
        @NotBlank @Size(max = 300) String titleTh,
        @Nullable @Size(max = 300) String titleEn,

        @Min(
                value = 2500,
                message = "ปีการศึกษาเป็นปี พ.ศ. เช่น 2568|The school year is of the Buddhist era, such as 2568")
        @Max(
                value = 2699,
                message = "ปีการศึกษาเป็นปี พ.ศ. เช่น 2568|The school year is of the Buddhist era, such as 2568")
        int schoolYear,

        @Min(1) @Max(20) int round,
        @NotNull LocalDate referenceDate,
        @NotNull Instant entryOpensAt,
        @NotNull Instant entryClosesAt,
        @NotNull Instant certificationOpensAt,
        @NotNull Instant certificationClosesAt,
        @NotBlank String areaCode,
        @Nullable @Size(min = 1, max = 5000) List<@NotBlank String> schoolCodes) {

    @AssertTrue(message = "ช่วงส่งข้อมูลต้องปิดหลังเวลาเปิด|The entry window must close after it opens")
    boolean isEntryClosingAfterOpening() {
        return !known() || entry().isForward();
    }

    @AssertTrue(message = "ช่วงรับรองต้องปิดหลังเวลาเปิด|The certification window must close after it opens")
    boolean isCertificationClosingAfterOpening() {
        return !known() || certification().isForward();
    }

    @AssertTrue(
            message =
                    "ช่วงรับรองต้องไม่เปิดหรือปิดก่อนช่วงส่งข้อมูล|Certification must not open or close before entry does")
    boolean isCertificationFollowingEntry() {
        return !known()
                || (!certificationOpensAt.isBefore(entryOpensAt) && !certificationClosesAt.isBefore(entryClosesAt));
    }

    Window entry() {
        return new Window(entryOpensAt, entryClosesAt);
    }

    Window certification() {
        return new Window(certificationOpensAt, certificationClosesAt);
    }

    /** Bean validation looks at everything, also where a time is missing and already refused for that. */
    private boolean known() {
        return entryOpensAt != null
                && entryClosesAt != null
                && certificationOpensAt != null
                && certificationClosesAt != null;
    }
}
