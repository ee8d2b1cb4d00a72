package org.khet.collection.collections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.khet.calendar.ThaiHolidays;
import org.khet.calendar.WorkingCalendar;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;

/** A collection for tests: entry in June until 16:30 on the 10th, certification until the 13th. */
public final class Sample {

    public static final Instant ENTRY_OPENS = Instant.parse("2025-05-15T01:30:00Z");
    public static final Instant ENTRY_CLOSES = Instant.parse("2025-06-10T09:30:00Z");
    public static final Instant CERTIFICATION_CLOSES = Instant.parse("2025-06-13T09:30:00Z");

    public static DataCollection collection(CollectionStatus status, String... schoolCodes) {
        return new DataCollection(
                "c1",
                1,
                status,
                "DMC-STUDENT",
                1,
                "นักเรียนรายบุคคล 2568 รอบ 1",
                null,
                2568,
                1,
                LocalDate.of(2025, 6, 10),
                new Window(ENTRY_OPENS, ENTRY_CLOSES),
                new Window(ENTRY_OPENS, CERTIFICATION_CLOSES),
                "5301",
                List.of(schoolCodes),
                true,
                ProcedureCase.start(
                        Procedures.COLLECTION,
                        Map.of(4, LocalDate.of(2025, 6, 13)),
                        "officer",
                        ENTRY_OPENS,
                        WorkingCalendar.of(ThaiHolidays.shipped())),
                1);
    }

    private Sample() {}
}
