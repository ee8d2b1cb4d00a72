package org.khet.idempotency;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.khet.problem.ExceptionTranslator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Makes every unsafe request of a service repeatable, by being on its class path. It needs the service's database. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyAutoConfiguration {
    /** After the login, whose filter chain stands at -100. */
    private static final int ORDER = 0;

    @Bean
    Claims idempotencyClaims(MongoDatabase database, ObjectProvider<Clock> clock, IdempotencySettings settings) {
        return new Claims(database, clock.getIfAvailable(Clock::systemUTC), settings.lease());
    }

    @Bean
    Upkeep idempotencyUpkeep(Claims claims, IdempotencySettings settings) {
        return new Upkeep(claims, settings);
    }

    @Bean
    ExceptionTranslator storeFailures() {
        return new StoreFailures();
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(Claims claims, IdempotencySettings settings) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(claims, settings, new StoreFailures()));
        registration.setOrder(ORDER);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}
