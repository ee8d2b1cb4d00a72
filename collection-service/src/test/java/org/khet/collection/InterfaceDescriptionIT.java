package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@KhetTest
class InterfaceDescriptionIT {

    @LocalServerPort
    private int port;

    @Test
    void the_interface_is_described_without_login_and_without_what_comes_from_the_token() throws Exception {
        var description = JsonMapper.shared().readTree(get("/v3/api-docs"));

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains("/api/collection/schools", "/api/collection/collections/{id}/steps/{n}/complete");
        assertThat(description.path("paths").findValuesAsString("name")).doesNotContain("caller", "areaCodes");
    }

    @Test
    void health_and_numbers_need_no_login_and_nothing_else_of_the_machinery_is_shown() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("UP");
        assertThat(get("/actuator/prometheus")).contains("jvm_memory_used_bytes");
        assertThat(get("/actuator/env")).contains("urn:khet:problem:unauthenticated");
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
