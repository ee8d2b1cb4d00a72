package org.khet.collection.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.khet.collection.CollectionApi;
import org.khet.collection.CollectionApi.Answer;
import org.khet.security.Role;
import org.khet.testing.Tokens;

/** The office of area 9901 at work on collections of its three schools. */
record Office(int port) {

    static final String SCHOOL = "99010001";

    static Office withThreeSchools(int port) {
        var rows = new StringBuilder("smis8,name,area_code\n");
        IntStream.rangeClosed(1, 3).forEach(i -> rows.append("9901000%d,บ้านทดสอบ %d,9901%n".formatted(i, i)));
        var office = new Office(port);
        assertThat(office.officer()
                        .postCsv("/schools/import", BodyPublishers.ofString(rows.toString()))
                        .status())
                .isEqualTo(200);
        return office;
    }

    String planned() {
        var answer = officer().post("/collections", plan("9901"));
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
        assertThat(answer.body().path("expected").asInt()).isEqualTo(3);
        return answer.text("id");
    }

    String opened() {
        var id = planned();
        assertThat(officer().post(path(id) + "/open", "").status()).isEqualTo(200);
        return id;
    }

    static String plan(String areaCode) {
        return """
                {"dataSetCode":"DMC-STUDENT","titleTh":"นักเรียนรายบุคคล 2568 รอบ 1","schoolYear":2568,"round":1,
                 "referenceDate":"2025-06-10","entryOpensAt":"2025-06-16T08:30:00+07:00",
                 "entryClosesAt":"2025-07-10T16:30:00+07:00","certificationOpensAt":"2025-06-16T08:30:00+07:00",
                 "certificationClosesAt":"2025-07-15T16:30:00+07:00","areaCode":"%s"}""".formatted(areaCode);
    }

    Answer complete(String id, int n, String note) {
        return step(id, n, "complete", note == null ? "" : "{\"note\":\"" + note + "\"}");
    }

    Answer step(String id, int n, String action, String body) {
        return officer().post(path(id) + "/steps/" + n + "/" + action, body);
    }

    String due(String id, int n) {
        var steps = officer().get(path(id) + "/steps").body().path("steps");
        return steps.get(n - 1).path("dueOn").asString();
    }

    static String path(String id) {
        return "/collections/" + id;
    }

    CollectionApi officer() {
        return as(Tokens.forStaff(Role.DATA_OFFICER));
    }

    CollectionApi school() {
        return as(Tokens.forSchool(SCHOOL, Role.SCHOOL_OFFICER));
    }

    CollectionApi as(String token) {
        return new CollectionApi(port, token);
    }
}
