package org.khet.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.gateway.testing.Visitor.json;
import static org.khet.gateway.testing.Visitor.location;

import org.junit.jupiter.api.Test;
import org.khet.gateway.routing.Service;
import org.khet.gateway.testing.GatewayTest;
import org.khet.gateway.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class DescriptionsIT {
    @LocalServerPort
    int port;

    @Test
    void the_page_offers_every_service_and_the_gateway() {
        var visitor = Visitor.anonymous(port);
        var page = location(visitor.get("/openapi")).getPath();
        var files = location(visitor.get(page)).getPath();

        assertThat(visitor.get(files).body()).contains("swagger-ui");
        assertThat(json(visitor.get("/openapi/gateway/swagger-config"))
                        .get("urls")
                        .findValuesAsString("url"))
                .contains("/openapi/gateway")
                .hasSize(Service.values().length + 1);
    }

    @Test
    void each_service_describes_itself() {
        for (var service : Service.values()) {
            assertThat(json(Visitor.anonymous(port).get("/openapi/" + service.title()))
                            .get("path")
                            .asString())
                    .isEqualTo("/v3/api-docs");
        }
    }

    @Test
    void what_comes_out_of_the_token_is_not_asked_of_the_caller() {
        var description = Visitor.anonymous(port).get("/openapi/gateway").body();

        assertThat(description).contains("/api/identity/clients").doesNotContain("\"caller\"");
    }
}
