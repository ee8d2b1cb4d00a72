package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class ComparisonIT {

    @LocalServerPort
    private int port;

    @Test
    void two_versions_differ_member_by_member() {
        var officer = new CollectionApi(port, Tokens.forStaff(Role.DATA_OFFICER));
        var code = Milk.code();
        done(officer.post("/data-sets", Milk.definition(code)), 201);
        done(officer.post("/data-sets/" + code + "/versions/1/publish", "{}"), 200);
        var next = done(officer.post("/data-sets/" + code + "/versions", "{}"), 201);
        var changed = Milk.definition(code)
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"en\": \"School milk\"", "\"en\": \"Milk\"")
                .replace("\"th\": \"กล่อง\"", "\"th\": \"จำนวน\"")
                .replace("\"name\": \"pupil\", \"label\"", "\"name\": \"child\", \"label\"")
                .replace("\"en\": \"Sweet\"", "\"en\": \"Sugared\"")
                .replace("boxes > 0", "boxes >= 1")
                .replace("\"also\": [\"ธรรมดา\"]", "\"also\": [\"ธรรมดา\", \"ปกติ\"], \"numbers\": {\"fat\": 3}");
        done(officer.put("/data-sets/" + code + "/versions/2", changed, "If-Match", next.etag()), 200);

        var compared = done(officer.get("/data-sets/" + code + "/versions/1/compare?otherVersion=2"), 200)
                .body();

        assertThat(compared.path("settings").toString())
                .isEqualTo("[{\"member\":\"title.en\",\"before\":\"School milk\",\"after\":\"Milk\"}]");
        assertThat(compared.path("fields").path("added").toString()).isEqualTo("[\"child\"]");
        assertThat(compared.path("fields").path("removed").toString()).isEqualTo("[\"pupil\"]");
        assertThat(compared.path("fields").path("changed").path(0).path("key").asString())
                .isEqualTo("boxes");
        assertThat(compared.path("codeLists")
                        .path("changed")
                        .path(0)
                        .path("differences")
                        .toString())
                .contains("codes[จืด].also", "codes[จืด].numbers", "codes[หวาน].label.en")
                .doesNotContain("codes[หวาน].label.th");
        assertThat(compared.path("rules")
                        .path("changed")
                        .path(0)
                        .path("differences")
                        .toString())
                .isEqualTo("[{\"member\":\"expression\",\"before\":\"boxes > 0\",\"after\":\"boxes >= 1\"}]");
    }

    @Test
    void a_version_beside_itself_shows_nothing() {
        var officer = new CollectionApi(port, Tokens.forStaff(Role.ANALYST));

        var compared = done(officer.get("/data-sets/DMC-STUDENT/versions/1/compare?otherVersion=1"), 200)
                .body();

        assertThat(compared.path("settings")).isEmpty();
        assertThat(compared.path("rules").path("changed")).isEmpty();
        assertThat(compared.path("reordered")).isEmpty();
    }
}
