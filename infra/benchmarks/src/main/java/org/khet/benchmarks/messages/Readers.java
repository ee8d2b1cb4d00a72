package org.khet.benchmarks.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.demo.http.Client;

/** The directors of made-up schools who are written to: every other one by mail alone, the others by SMS alone. */
final class Readers {
    private static final int SCHOOLS = 1_000;
    private static final int AT_ONCE = 500;

    private Readers() {}

    static String school(int event) {
        return "9907%04d".formatted(event % SCHOOLS);
    }

    static boolean byMail(int event) {
        return event % 2 == 0;
    }

    static String email(int event) {
        return "director-" + school(event) + "@race.test";
    }

    static String phone(int event) {
        return "081%07d".formatted(event % SCHOOLS);
    }

    static void enter(Client officer) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            all.add(Map.of(
                    "id",
                    school(i) + "-director",
                    "kind",
                    "SCHOOL",
                    "schoolCode",
                    school(i),
                    "areaCode",
                    "9907",
                    "role",
                    "school-director",
                    "displayName",
                    "สนามแข่ง",
                    "email",
                    email(i),
                    "phone",
                    phone(i),
                    "channels",
                    List.of(byMail(i) ? "EMAIL" : "SMS")));
        }
        for (int from = 0; from < SCHOOLS; from += AT_ONCE) {
            officer.post("/api/notifications/recipients/import", all.subList(from, from + AT_ONCE));
        }
    }
}
