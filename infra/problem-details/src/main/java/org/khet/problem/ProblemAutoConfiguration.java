package org.khet.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Makes a web service answer every failure as a problem, by being on its class path. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration {
    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ExceptionTranslator> translators) {
        return new ProblemAdvice(translators.orderedStream().toList());
    }

    @Bean
    ExceptionTranslator fullDisk() {
        return new FullDisk();
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemAdvice advice) {
        return new ProblemErrorController(advice);
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.apache.catalina.startup.Tomcat")
    static class Container {
        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerErrors() {
            return ContainerErrors.customizer();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AccessDeniedException.class)
    static class Logins {
        @Bean
        ExceptionTranslator loginExceptions() {
            return failure -> switch (failure) {
                case AccessDeniedException denied ->
                    ProblemException.of(CommonProblems.FORBIDDEN).cause(denied).build();
                case AuthenticationException unknown ->
                    ProblemException.of(CommonProblems.UNAUTHENTICATED)
                            .cause(unknown)
                            .build();
                default -> null;
            };
        }
    }
}
