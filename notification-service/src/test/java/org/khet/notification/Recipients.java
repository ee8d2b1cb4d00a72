package org.khet.notification;

import java.util.List;
import java.util.Map;

/** People of schools as an office sends them in. */
final class Recipients {

    /** @param job {@code officer} or {@code director}; begins the id and the address, before a dash and the school's code */
    static Map<String, Object> of(String school, String job) {
        return Map.of(
                "id",
                job + "-" + school,
                "kind",
                "SCHOOL",
                "schoolCode",
                school,
                "areaCode",
                "9901",
                "role",
                "school-" + job,
                "displayName",
                "ทดสอบ",
                "email",
                job + "-" + school + "@example.test",
                "phone",
                "+66 81 234 5678",
                "channels",
                List.of("EMAIL", "SMS"));
    }

    private Recipients() {}
}
