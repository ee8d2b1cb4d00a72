package org.khet.reporting.outputs;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands above a table and below it, in words. */
public record Heading(String titleTh, String collectionTitleTh, LocalDate referenceDate, String snapshotSha256) {

    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("th", "TH"));

    /** For example {@code ข้อมูล ณ วันที่ 10 มิถุนายน 2568}. */
    public String asOfTh() {
        return "ข้อมูล ณ วันที่ " + THAI.format(ThaiBuddhistDate.from(referenceDate));
    }

    /** Where the figures come from. */
    public String sourceTh() {
        return "ที่มา: " + collectionTitleTh + " (ชุดข้อมูล " + snapshotSha256.substring(0, 12) + ")";
    }
}
