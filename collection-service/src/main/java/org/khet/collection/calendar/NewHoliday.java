package org.khet.collection.calendar;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.Holiday;

/** A holiday as an officer declares it. */
record NewHoliday(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) String nameTh,
        @Nullable @Size(max = 200) String nameEn,
        Holiday.@NotNull Kind kind,

        @Nullable
        @Pattern(
                regexp = "[A-Z][A-Z_]{0,29}",
                message = "ชื่อภาคเป็นอักษรอังกฤษตัวใหญ่ เช่น NORTH|A region is in capital letters, such as NORTH")
        String region) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @AssertTrue(
            message =
                    "วันหยุดของภาคต้องระบุ region และวันหยุดอื่นต้องไม่ระบุ|A REGIONAL holiday names its region, others do not")
    boolean isRegionFitting() {
        return (kind == Holiday.Kind.REGIONAL) == (region != null);
    }

    /** A Buddhist-era year written by mistake would lie centuries ahead. */
    @AssertTrue(message = "date ต้องเป็นปี ค.ศ. เช่น 2025-06-10|The date is of the common era, such as 2025-06-10")
    boolean isYearFitting() {
        return date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    Holiday holiday() {
        return new Holiday(date, nameTh.strip(), nameEn, kind, region);
    }
}
