package org.khet.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.khet.gateway.identity.ClientStanding;
import org.khet.gateway.limits.OutsiderLimits;
import org.khet.gateway.limits.RateLimits;
import org.khet.gateway.limits.SecurityHeaders;
import org.khet.security.TokenRefusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The two doors. What a caller may do inside is for the services to say; here only whether somebody has to be known. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Strict about headers as the framework is, without its pattern, which reads each token six times in slow motion. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(HeaderText::isClean);
        return firewall;
    }

    /** Systems: a token with every request, nothing remembered, no cookie read. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForSystems(
            HttpSecurity http,
            SecurityHeaders headers,
            RateLimits rates,
            OutsiderLimits outsiders,
            ClientStanding standing) {
        return http.securityMatcher(request -> {
                    var authorization = request.getHeader("Authorization");
                    return authorization != null
                            && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
                })
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers::write)
                .authorizeHttpRequests(Doors::denyByDefault)
                .oauth2ResourceServer(server -> {
                    TokenRefusals.answerFor(server);
                    server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                            token -> new JwtAuthenticationToken(token, RealmRoles.of(token))));
                })
                .exceptionHandling(TokenRefusals::answerFor)
                .addFilterBefore(outsiders.on(OpenPaths.SENT_BY_ANYBODY), AuthorizationFilter.class)
                .addFilterBefore(rates.ofClients(), AuthorizationFilter.class)
                .addFilterBefore(standing.filter(), AuthorizationFilter.class)
                .build();
    }

    /** People: a session behind a cookie that no script can read; the tokens never reach the browser. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(
            HttpSecurity http,
            SecurityHeaders headers,
            RateLimits rates,
            OutsiderLimits outsiders,
            LogoutAnswer logout,
            KeycloakProbe keycloak,
            TroublePage trouble,
            OAuth2AuthorizedClientManager tokens,
            OAuth2AuthorizedClientRepository tokensOfSessions,
            JwtDecoder decoder,
            LoginSettings settings) {
        // No beans: Boot would put them before every request, outside of this chain as well.
        var login = new LoginSteps(settings, keycloak, trouble);
        var sessionTokens = new SessionTokens(tokens, tokensOfSessions, decoder);
        return http.csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(readableByOurPage(settings))
                        // They come from machines without a session, and no session lends them any rights.
                        .ignoringRequestMatchers(OpenPaths.SIGNED)
                        .ignoringRequestMatchers(OpenPaths.SENT_BY_ANYBODY))
                // After a login the page asked for comes from our own parameter, not from the last failed call.
                .requestCache(cache -> cache.disable())
                .headers(headers::write)
                .authorizeHttpRequests(Doors::denyByDefault)
                .oauth2Login(oauth -> oauth.loginPage(LoginSteps.START)
                        .successHandler(login::succeeded)
                        .failureHandler(login::failed))
                .logout(out -> out.logoutSuccessHandler(logout))
                .exceptionHandling(handling -> {
                    TokenRefusals.answerFor(handling);
                    handling.accessDeniedHandler(Doors::refused);
                })
                .addFilterBefore(rates.ofLogins(), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(login, OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(sessionTokens, AuthorizationFilter.class)
                .addFilterBefore(outsiders.on(OpenPaths.SENT_BY_ANYBODY), AuthorizationFilter.class)
                .addFilterBefore(rates.ofClients(), AuthorizationFilter.class)
                .build();
    }

    /** Where nobody is logged in nothing can be forged: who writes without a token is told so, not of our page's cookie. */
    private static void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
            TokenRefusals.unauthenticated(
                    request, response, new InsufficientAuthenticationException("Nobody is logged in", cause));
        } else {
            TokenRefusals.forbidden(request, response, cause);
        }
    }

    /** The one cookie that a script has to read: it proves that the script is ours. */
    private static CookieCsrfTokenRepository readableByOurPage(LoginSettings settings) {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(settings.overTls()));
        return cookies;
    }

    private static void denyByDefault(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            paths.requestMatchers(method, OpenPaths.READABLE).permitAll();
        }
        paths.requestMatchers(HttpMethod.POST, OpenPaths.SIGNED).permitAll();
        paths.requestMatchers(OpenPaths.SENT_BY_ANYBODY).permitAll();
        paths.requestMatchers("/error").permitAll();
        paths.requestMatchers("/api/**", "/me", "/logout").authenticated();
        paths.requestMatchers("/actuator/**").hasAuthority(RealmRoles.ADMINISTRATOR);
        // What is left to read is the web user interface: the same files for everybody, and no data.
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            paths.requestMatchers(method, "/**").permitAll();
        }
        paths.anyRequest().denyAll();
    }
}
