package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.security.Role;
import org.khet.testing.Tokens;

/** An area of a few schools with an open collection, made anew for each test so that tests do not meet. */
public final class SampleArea {
    private static final AtomicInteger AREAS = new AtomicInteger(1000);

    public final Api api;
    public final String areaCode = Integer.toString(AREAS.incrementAndGet());
    public final String a = areaCode + "0001";
    public final String b = areaCode + "0002";
    public final String officer = Tokens.forStaff(Role.DATA_OFFICER);
    public final String collection;

    public SampleArea(int port) {
        this(port, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    public SampleArea(int port, Instant entryCloses) {
        api = new Api(port);
        for (var school : List.of(a, b)) {
            var made = api.post(
                    officer,
                    "/schools",
                    Map.of(
                            "code",
                            school,
                            "nameTh",
                            "บ้านตัวอย่าง " + school,
                            "areaCode",
                            areaCode,
                            "grades",
                            List.of("ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6")));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }
        var opens = Instant.now().minus(2, ChronoUnit.DAYS);
        var planned = api.post(
                officer,
                "/collections",
                Map.of(
                        "dataSetCode",
                        "DMC-STUDENT",
                        "titleTh",
                        "ข้อมูลนักเรียน 10 มิ.ย. 2568",
                        "schoolYear",
                        2568,
                        "round",
                        1,
                        "referenceDate",
                        "2025-06-10",
                        "entryOpensAt",
                        opens.toString(),
                        "entryClosesAt",
                        entryCloses.toString(),
                        "certificationOpensAt",
                        opens.toString(),
                        "certificationClosesAt",
                        Instant.now().plus(2, ChronoUnit.DAYS).toString(),
                        "areaCode",
                        areaCode));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        collection = planned.json().path("id").asString();
        var opened = api.post(officer, "/collections/" + collection + "/open", Map.of());
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    }

    public String submission(String school) {
        return "/collections/" + collection + "/submissions/" + school;
    }

    public String officerOf(String school) {
        return Tokens.forSchool(school, Role.SCHOOL_OFFICER);
    }

    public String directorOf(String school) {
        return Tokens.forSchool(school, Role.SCHOOL_DIRECTOR);
    }

    public Api.Answer upload(SchoolFile file) {
        return api.putFile(officerOf(file.schoolCode()), submission(file.schoolCode()) + "/file", file.utf8());
    }

    public Api.Answer act(String token, String school, String action) {
        return api.post(token, submission(school) + "/" + action, Map.of());
    }
}
