package org.khet.security;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the token of every request inside the service itself: a call past the gateway is refused just the same. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnProperty("khet.security.issuer")
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityAutoConfiguration {

    /** What the framework would measure of each of its twenty filters cost as much as all of them. */
    @Bean
    SecurityObservationSettings noMeasuringOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> realmKeys(SecuritySettings settings) {
        return RealmKeys.at(settings.jwksUri());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> realmKeys, SecuritySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(realmKeys)
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    algorithms.addAll(
                            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256));
                })
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return new RecentTokens(decoder);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain denyByDefault(HttpSecurity http, SecuritySettings settings) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is taken, so there is no request that a foreign page could forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(paths -> paths.requestMatchers(
                                settings.publicPaths().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/**")
                        .access((authentication, context) -> new AuthorizationDecision(
                                Callers.find(authentication.get()).isPresent())))
                .oauth2ResourceServer(TokenRefusals::answerFor)
                .exceptionHandling(TokenRefusals::answerFor)
                .build();
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    /** Apart, as the gateway checks tokens too and has no store. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoDatabase.class)
    static class Trail {
        @Bean
        @ConditionalOnBean(MongoDatabase.class)
        AuditTrail auditTrail(MongoDatabase database, ObjectProvider<Clock> clock) {
            return new AuditTrail(database, clock.getIfAvailable(Clock::systemUTC));
        }
    }
}
