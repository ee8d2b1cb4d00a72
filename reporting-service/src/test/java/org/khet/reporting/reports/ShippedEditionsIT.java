package org.khet.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** What a new release brings is taken over, but never over what the office has made its own. */
@KhetTest
class ShippedEditionsIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);

    @LocalServerPort
    int port;

    @Autowired
    Reports reports;

    private final String code = "shipped-" + Ids.newId();

    @Test
    void a_newer_edition_comes_into_force_where_the_office_changed_nothing() {
        reports.ship(edition(1, "ฉบับแรก"));
        reports.ship(edition(2, "ฉบับสอง"));
        assertThat(reports.get(code).titleTh()).isEqualTo("ฉบับสอง");
        assertThat(versions()).containsExactly("2 true 2 ฉบับสอง", "1 false 1 ฉบับแรก");
        reports.ship(edition(2, "ฉบับสองอีกครั้ง"));
        assertThat(versions()).as("an edition is taken once").hasSize(2);
    }

    @Test
    void a_newer_edition_is_only_offered_where_the_office_has_its_own() {
        reports.ship(edition(1, "ฉบับแรก"));
        own("ของเขต");
        assertThat(call(HttpMethod.POST, "/publish", Map.of()).status()).isEqualTo(200);
        reports.ship(edition(2, "ฉบับสอง"));
        assertThat(reports.get(code).titleTh()).isEqualTo("ของเขต");
        assertThat(versions()).containsExactly("3 false 2 ฉบับสอง", "2 true null ของเขต", "1 false 1 ฉบับแรก");
        assertThat(call(HttpMethod.GET, "", null).json().get("offered").asInt()).isEqualTo(3);
    }

    @Test
    void a_draft_of_the_office_holds_a_newer_edition_back() {
        reports.ship(edition(1, "ฉบับแรก"));
        own("ร่างของเขต");
        reports.ship(edition(2, "ฉบับสอง"));
        assertThat(reports.get(code).titleTh()).isEqualTo("ฉบับแรก");
        assertThat(call(HttpMethod.GET, "", null).json().at("/draft/titleTh").asString())
                .isEqualTo("ร่างของเขต");
    }

    @Test
    void versions_are_for_staff_and_of_reports_that_there_are() {
        var path = "/api/reporting/reports/five-year-trend/versions";
        assertThat(new Calls(port).get(null, path).status()).isEqualTo(401);
        assertThat(new Calls(port)
                        .get(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), path)
                        .status())
                .isEqualTo(403);
        assertThat(call(HttpMethod.GET, "/versions", null).status()).isEqualTo(404);
    }

    private void own(String title) {
        assertThat(call(HttpMethod.PUT, "", Map.of("code", code, "titleTh", title))
                        .status())
                .isEqualTo(200);
    }

    /** Number, whether it is in force, its edition and its title. */
    private List<String> versions() {
        var found = new ArrayList<String>();
        call(HttpMethod.GET, "/versions", null)
                .json()
                .get("items")
                .forEach(one -> found.add(String.join(
                        " ",
                        one.get("version").toString(),
                        one.get("inForce").toString(),
                        one.get("shippedEdition").toString(),
                        one.at("/definition/titleTh").asString())));
        return found;
    }

    private Calls.Answer call(HttpMethod method, String path, Object body) {
        return new Calls(port).call(method, ANALYST, "/api/reporting/reports/" + code + path, body, Map.of());
    }

    private ReportDefinition edition(int number, String titleTh) {
        return JsonMapper.builder()
                .build()
                .convertValue(
                        Map.of("code", code, "version", number, "titleTh", titleTh, "dataSet", "DMC-STUDENT"),
                        ReportDefinition.class);
    }
}
