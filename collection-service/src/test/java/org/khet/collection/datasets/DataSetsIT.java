package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.rules.dataset.DataSetJson;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class DataSetsIT {

    @LocalServerPort
    private int port;

    @Test
    void the_shipped_data_set_of_pupils_is_listed_with_its_counts() {
        assertThat(api().get("/data-sets?origin=SHIPPED&limit=500").body().path("items"))
                .anySatisfy(listed -> {
                    assertThat(listed.path("code").asString()).isEqualTo("DMC-STUDENT");
                    assertThat(listed.path("status").asString()).isEqualTo("PUBLISHED");
                    assertThat(listed.path("fields").asInt()).isGreaterThanOrEqualTo(36);
                    assertThat(listed.path("rules").asInt()).isGreaterThanOrEqualTo(15);
                });
    }

    @Test
    void a_version_is_given_in_the_form_in_which_it_can_be_read_again() {
        var answer = api().get("/data-sets/DMC-STUDENT/versions/1");

        var read = DataSetJson.read(answer.whole().body());
        assertThat(read).isEqualTo(org.khet.rules.dataset.DataSets.shipped("DMC-STUDENT"));
        assertThat(answer.etag()).isEqualTo("\"1\"");
    }

    @Test
    void the_catalogue_of_rules_can_be_followed_to_its_end() {
        int seen = 0;
        String cursor = "";
        do {
            var page = api().get("/data-sets/DMC-STUDENT/versions/1/rules?limit=7" + cursor);
            seen += page.body().path("items").size();
            cursor = page.body().path("nextCursor").isNull() ? null : "&cursor=" + page.text("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .isEqualTo(org.khet.rules.dataset.DataSets.shipped("DMC-STUDENT")
                        .rules()
                        .size());
    }

    @Test
    void an_unknown_data_set_or_version_is_told() {
        assertThat(api().get("/data-sets/NOTHING/versions/1").problem()).isEqualTo("unknown-data-set");
        assertThat(api().get("/data-sets/DMC-STUDENT/versions/99").problem()).isEqualTo("unknown-data-set");
        assertThat(api().get("/data-sets/DMC-STUDENT/versions/x").status()).isBetween(400, 422);
    }

    private CollectionApi api() {
        return new CollectionApi(port, Tokens.forSchool("99010001", Role.SCHOOL_OFFICER));
    }
}
