package org.khet.gateway.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * The realm's endpoints, written out rather than discovered: discovery would ask Keycloak while the gateway starts, and
 * it must start without.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakLogin {
    static final String REGISTRATION = "keycloak";

    /** A token with less left than this is renewed first, so that it does not run out on its way through the services. */
    static final Duration LEFT_AT_LEAST = Duration.ofSeconds(30);

    @Bean
    ClientRegistrationRepository registrations(LoginSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid")
                .userNameAttributeName("sub")
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
                .issuerUri(settings.issuer())
                .authorizationUri(settings.endpoint("auth"))
                .tokenUri(settings.ownEndpoint("token"))
                .jwkSetUri(settings.ownEndpoint("certs"))
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endpoint("logout")))
                .build());
    }

    /** Tokens live and die with the session; the default keeps them per person for ever. */
    @Bean
    OAuth2AuthorizedClientRepository tokensOfSessions() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(LoginSettings settings) {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenEndpoint(settings));
        return exchange;
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokensOfSessions,
            LoginSettings settings) {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(tokenEndpoint(settings));
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokensOfSessions);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(LEFT_AT_LEAST).accessTokenResponseClient(renewal))
                .build());
        return manager;
    }

    /** The identity token is checked with the keys already held, instead of a second set fetched without a timeout. */
    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(JWKSource<SecurityContext> realmKeys) {
        return registration -> {
            var decoder = NimbusJwtDecoder.withJwkSource(realmKeys).build();
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    private static RestClient tokenEndpoint(LoginSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
