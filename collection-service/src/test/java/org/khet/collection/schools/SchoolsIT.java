package org.khet.collection.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.CollectionApi.Answer;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class SchoolsIT {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String HEADER = "smis8,school_id10,obec6,name,area_code,area_name,grade_span,grades\n";

    @LocalServerPort
    private int port;

    @Test
    void the_whole_countrys_list_is_imported_in_seconds_and_a_second_time_changes_nothing() throws IOException {
        var file = realFile("obec_schools_2022-09.csv");
        var started = Instant.now();

        var first = officer().postCsv("/schools/import", file);

        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(first.status()).isEqualTo(200);
        assertThat(number(first, "created") + number(first, "updated") + number(first, "unchanged"))
                .isEqualTo(29_577);
        assertThat(number(first, "rejectedCount")).isEqualTo(2);
        assertThat(first.body().path("rejected")).allSatisfy(row -> {
            assertThat(row.path("code").asString()).isIn("14020181", "57040161");
            assertThat(row.path("messageTh").asString()).contains("10 หลัก");
        });

        var again = officer().postCsv("/schools/import", file);

        assertThat(number(again, "unchanged")).isEqualTo(29_577);
        assertThat(number(again, "created") + number(again, "updated")).isZero();
    }

    @Test
    void the_joined_list_of_uttaradit_adds_districts_and_its_names_are_repaired() throws IOException {
        var answer = officer().postCsv("/schools/import", realFile("uttaradit_schools_joined.csv"));

        assertThat(number(answer, "rejectedCount")).isZero();
        var page = officer().get("/schools?areaCode=5301&limit=500");
        assertThat(page.body().path("items")).hasSize(155);
        assertThat(page.body().path("nextCursor").isNull()).isTrue();
        assertThat(page.body().path("items"))
                .noneMatch(school -> school.path("nameTh").asString().contains("\u0E4D"))
                .filteredOn(school -> school.path("districtTh").isString())
                .hasSize(142);
    }

    @Test
    void a_list_is_followed_page_by_page_to_its_end() {
        var rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 7; i++) {
            rows.append("9977000%d,,,บ้านทดสอบ %d,9977,สพป.ทดสอบ,ประถมศึกษา,%n".formatted(i, i));
        }
        assertThat(number(imported(officer(), rows.toString()), "created")).isEqualTo(7);

        int seen = 0;
        String cursor = "";
        do {
            var page = officer().get("/schools?areaCode=9977&limit=3" + cursor);
            seen += page.body().path("items").size();
            cursor = page.body().path("nextCursor").isNull() ? null : "&cursor=" + page.text("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(7);
        assertThat(officer().get("/schools?areaCode=9977&q=ทดสอบ%205").body().path("items"))
                .hasSize(1);
    }

    @Test
    void a_school_registered_by_hand_can_be_read_with_its_version() {
        var school = """
                {"code":"99780001","nameTh":"บ้านลํานํ้า","areaCode":"9978","grades":["ป.2","ป.1"]}
                """;
        var created = officer().post("/schools", school);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        var read = officer().get("/schools/99780001");
        assertThat(read.text("nameTh")).isEqualTo("บ้านลำน้ำ");
        assertThat(read.body().path("grades").get(0).asString()).isEqualTo("ป.1");
        assertThat(officer().post("/schools", school).problem()).isEqualTo("school-exists");
    }

    @Test
    void a_wrong_field_and_an_unknown_field_are_named() {
        var wrong = officer().post("/schools", "{\"code\":\"1\",\"nameTh\":\"ก\",\"areaCode\":\"9978\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").get(0).path("field").asString()).isEqualTo("code");

        var unknown = officer().post("/schools", "{\"code\":\"99780002\",\"active\":false}");
        assertThat(unknown.problem()).isEqualTo("unknown-field");
    }

    @Test
    void a_school_sees_itself_and_no_other() {
        imported(officer(), HEADER + "99790001,,,บ้านหนึ่ง,9979,,,\n99790002,,,บ้านสอง,9979,,,\n");
        var school = officer().as(Tokens.forSchool("99790001", Role.SCHOOL_OFFICER));

        assertThat(school.get("/schools").body().path("items"))
                .extracting(item -> item.path("code").asString())
                .containsExactly("99790001");
        assertThat(school.get("/schools/99790001").status()).isEqualTo(200);
        assertThat(school.get("/schools/99790002").status()).isEqualTo(404);
        assertThat(imported(school, HEADER + "99790001,,,บ้านอื่น,9979,,,\n").status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_neither_sees_nor_takes_schools_of_another_area() {
        imported(officer(), HEADER + "99800001,,,บ้านเหนือ,9980,,,\n");
        var other = officer().as(Tokens.forStaffOf("9983", Role.DATA_OFFICER));

        assertThat(other.get("/schools?areaCode=9980").status()).isEqualTo(403);
        assertThat(other.get("/schools/99800001").status()).isEqualTo(404);
        assertThat(other.get("/schools").body().path("items")).isEmpty();
        var taken = imported(other, HEADER + "99800001,,,บ้านเหนือ,9983,,,\n99830001,,,บ้านใต้,9980,,,\n");
        assertThat(number(taken, "rejectedCount")).isEqualTo(2);
        assertThat(officer().get("/schools/99800001").text("areaCode")).isEqualTo("9980");
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing() {
        var bytes = (HEADER + "99810001,,,บ้านดี,9981,,,\n99810002,,,\uFFFD,9981,,,\n")
                .getBytes(java.nio.charset.Charset.forName("x-windows-874"));

        var answer = officer().postCsv("/schools/import", BodyPublishers.ofByteArray(bytes));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("registry-unreadable");
        assertThat(officer().get("/schools/99810001").status()).isEqualTo(404);
    }

    @Test
    void a_code_twice_in_one_file_and_a_short_row_are_refused_by_themselves() {
        var answer =
                imported(officer(), HEADER + "99820001,,,บ้านก,9982,,,\n99820001,,,บ้านข,9982,,,\n99820002,บ้านค\n");

        assertThat(number(answer, "created")).isEqualTo(1);
        assertThat(answer.body().path("rejected"))
                .extracting(row -> row.path("row").asInt())
                .containsExactly(3, 4);
    }

    @Test
    void nobody_without_a_token_sees_anything() {
        assertThat(officer().as("").get("/schools").status()).isEqualTo(401);
        Tokens.broken()
                .forEach((fault, token) -> assertThat(
                                officer().as(token).get("/schools").status())
                        .as(fault)
                        .isEqualTo(401));
    }

    private CollectionApi officer() {
        return new CollectionApi(port, Tokens.forStaff(Role.DATA_OFFICER));
    }

    private static Answer imported(CollectionApi by, String csv) {
        return by.postCsv("/schools/import", BodyPublishers.ofString(csv));
    }

    private static int number(Answer answer, String field) {
        assertThat(answer.body().path(field).isNumber())
                .as(answer.whole().body())
                .isTrue();
        return answer.body().path(field).asInt();
    }

    private static Path realFile(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), () -> "The real list " + name + " is not beside the project");
        return file;
    }
}
