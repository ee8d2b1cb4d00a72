package org.khet.demo.pupils;

/** Where a school's pupils live; {@code -} for what is not known. */
public record Place(String subdistrict, String district, String province) {
    public static final Place UNKNOWN = new Place("-", "-", "-");
}
