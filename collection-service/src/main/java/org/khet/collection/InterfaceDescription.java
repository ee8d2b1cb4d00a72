package org.khet.collection;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.khet.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the interface describes itself at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    static {
        // The caller is read from the token; it is nothing that a client could send.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI describedAs() {
        return new OpenAPI()
                .info(new Info()
                        .title("collection-service")
                        .version("v1")
                        .description("Schools, data sets, collections, submissions, findings, certificates, duplicates."
                                + " Errors are RFC 9457 problem details in Thai and English."));
    }
}
