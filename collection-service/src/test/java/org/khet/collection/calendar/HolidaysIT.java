package org.khet.collection.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.calendar.ThaiHolidays;
import org.khet.collection.CollectionApi;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class HolidaysIT {

    @LocalServerPort
    private int port;

    @Test
    void the_table_begins_with_the_days_shipped_and_is_followed_page_by_page_in_order() {
        var dates = new ArrayList<String>();
        String cursor = "";
        do {
            var page = officer().get("/holidays?limit=10" + cursor);
            page.body().path("items").forEach(day -> dates.add(day.path("date").asString()));
            cursor = page.body().path("nextCursor").isNull() ? null : "&cursor=" + page.text("nextCursor");
        } while (cursor != null);

        assertThat(dates).hasSizeGreaterThanOrEqualTo(ThaiHolidays.shipped().size());
        assertThat(dates).isSorted();
        assertThat(new TreeSet<>(dates)).hasSameSizeAs(dates);
    }

    @Test
    void a_day_is_declared_once_and_its_withdrawal_leaves_no_trace_of_it() {
        var day = "{\"date\":\"2027-06-02\",\"nameTh\":\"วันหยุดพิเศษ\",\"kind\":\"SPECIAL\"}";
        var before = officer().get("/holidays").etag();

        assertThat(officer().post("/holidays", day).status()).isEqualTo(201);
        assertThat(officer().post("/holidays", day).problem()).isEqualTo("holiday-exists");
        assertThat(officer().get("/holidays").etag()).isNotEqualTo(before);
        assertThat(officer().delete("/holidays/2027-06-02").status()).isEqualTo(204);
        assertThat(officer().delete("/holidays/2027-06-02").status()).isEqualTo(404);
        assertThat(officer().get("/holidays?year=2027&limit=500").whole().body())
                .doesNotContain("2027-06-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2570-06-02, SPECIAL, , yearFitting",
        "2027-03-26, REGIONAL, , regionFitting",
        "2027-03-26, SPECIAL, NORTH, regionFitting",
        "2027-03-26, REGIONAL, north east, region"
    })
    void a_day_that_cannot_be_is_refused_by_its_field(String date, String kind, String region, String field) {
        var body = "{\"date\":\"%s\",\"nameTh\":\"x\",\"kind\":\"%s\",\"region\":%s}"
                .formatted(date, kind, region == null ? "null" : "\"" + region + "\"");

        var refused = officer().post("/holidays", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.body().path("errors").get(0).path("messageTh").asString())
                .isNotBlank();
    }

    private CollectionApi officer() {
        return new CollectionApi(port, Tokens.forStaff(Role.DATA_OFFICER));
    }
}
