package org.khet.demo.area;

import org.khet.demo.counts.SchoolCounts;

/**
 * A school of the area.
 *
 * @param registered what the registry knows of it besides
 */
public record School(SchoolCounts counts, Registered registered, Person officer, Person director) {

    public String code() {
        return counts.code();
    }

    public String nameTh() {
        return counts.nameTh();
    }

    /** Blank where it is not known. */
    public record Registered(
            String code10, String obecCode, String province, String district, String subdistrict, String network) {
        static final Registered UNKNOWN = new Registered("", "", "", "", "", "");
    }
}
