package org.khet.demo.given;

import org.khet.demo.area.School;

/** A school with the rows that were brought along for it, as a file. */
public record GivenSchool(School school, String csv) {
    /** In UTF-8, as the file is put together anew. */
    public byte[] file() {
        return csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
