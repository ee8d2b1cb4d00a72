package org.khet.gateway.openapi;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.util.Arrays;
import org.khet.gateway.routing.Service;
import org.khet.gateway.routing.ServiceRoutes;
import org.khet.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Each service describes itself; the page asks for it under {@code /openapi/} and the service's name. */
@Configuration(proxyBeanMethods = false)
class Descriptions implements WebMvcConfigurer {
    private static final String AT_THE_SERVICE = "/v3/api-docs";

    static {
        // Comes out of the token, not out of the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/openapi", "/openapi/index.html");
    }

    @Bean
    RouterFunction<ServerResponse> routesToDescriptions(ServiceRoutes routes) {
        return Arrays.stream(Service.values())
                .map(service -> routes.to(
                        service, path("/openapi/" + service.title()), BeforeFilterFunctions.setPath(AT_THE_SERVICE)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    OpenAPI ownDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Khet gateway")
                        .version("1")
                        .description("Who is logged in; API clients of schools; people."));
    }
}
