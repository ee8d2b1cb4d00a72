package org.khet.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Ways to the services, each behind the breaker of its service. */
@Component
public class ServiceRoutes {
    private final Upstreams upstreams;
    private final CircuitBreakerRegistry breakers;

    ServiceRoutes(Upstreams upstreams, CircuitBreakerRegistry breakers) {
        this.upstreams = upstreams;
        this.breakers = breakers;
    }

    public RouterFunction<ServerResponse> to(
            Service service, RequestPredicate requests, Function<ServerRequest, ServerRequest> before) {
        return route(service.title())
                .route(requests, http())
                .before(before)
                .before(BeforeFilterFunctions.uri(upstreams.of(service)))
                .filter(new Guard(service, breakers.circuitBreaker(service.title())))
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Apis {
        @Bean
        RouterFunction<ServerResponse> routesToServices(ServiceRoutes routes) {
            return Arrays.stream(Service.values())
                    .map(service -> routes.to(service, under(service), Function.identity()))
                    .reduce(RouterFunction::and)
                    .orElseThrow();
        }

        private static RequestPredicate under(Service service) {
            return service.paths().stream()
                    .map(RequestPredicates::path)
                    .reduce(RequestPredicate::or)
                    .orElseThrow();
        }
    }
}
