package org.khet.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which government offices are closed besides Saturday and Sunday.
 *
 * @param region short name of the region that takes it, such as {@code NORTH}; null for the whole country
 */
public record Holiday(
        LocalDate date,
        String nameTh,
        @Nullable String nameEn,
        Kind kind,
        @Nullable String region) {
    /** Why the day is free; all kinds count alike. */
    public enum Kind {
        /** A public holiday on its own date. */
        PUBLIC,
        /** Taken instead of a public holiday that fell on a weekend. */
        SUBSTITUTION,
        /** Declared once by the cabinet. */
        SPECIAL,
        /** Taken by government offices only, such as the Royal Ploughing day. */
        GOVERNMENT,
        /** Taken by one region. */
        REGIONAL
    }

    public Holiday {
        if (kind == Kind.REGIONAL && (region == null || region.isBlank())) {
            throw new IllegalArgumentException("A regional holiday names its region: " + date);
        }
        region = region == null || region.isBlank() ? null : region.strip();
    }
}
