package org.khet.request.requests;

import java.util.HashMap;
import java.util.Map;
import org.khet.testing.Calls;

/** Forms as a page sends them. */
public final class Forms {

    /** A sound one, with some of its parts replaced; null leaves a part out. */
    public static Map<String, Object> form(Map<String, Object> changes) {
        var form = new HashMap<String, Object>(Map.of(
                "requester",
                Map.of("kind", "PERSON", "name", "ผู้ขอ", "email", "asker@example.test", "phone", "081-234 5678"),
                "purpose",
                "วางแผนงบประมาณ",
                "wanted",
                Map.of("description", "จำนวนนักเรียนรายโรงเรียน"),
                "format",
                "CSV"));
        form.putAll(changes);
        return form;
    }

    /** Files a sound form and answers the request's id. */
    static String filed(Calls http, String token) {
        return http.post(token, "/api/requests", form(Map.of()))
                .json()
                .get("id")
                .asString();
    }

    private Forms() {}
}
