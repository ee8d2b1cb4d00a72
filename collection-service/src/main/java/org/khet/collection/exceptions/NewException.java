package org.khet.collection.exceptions;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.exceptions.LockException.Covers;

/**
 * An exception as an officer words it, for some schools or for a whole district.
 *
 * @param schoolCodes given, or else the district
 */
record NewException(
        @Nullable @Size(min = 1, max = 5000) List<@NotBlank String> schoolCodes,
        @Nullable @Size(max = 200) String districtTh,
        @NotNull Covers covers,
        @NotNull Instant endsAt,

        @NotBlank @Size(min = 5, max = 1000) String reason) {

    @AssertTrue(message = "ระบุโรงเรียนหรืออำเภออย่างใดอย่างหนึ่ง|Name either schools or a district")
    boolean isForSomebody() {
        return (schoolCodes == null) != (districtTh == null);
    }
}
