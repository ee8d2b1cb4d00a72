package org.khet.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Turns a person's session into the access token behind it, for this one request: from here on people and systems look
 * alike, and the roles are those of the token that the services will read.
 */
final class SessionTokens extends OncePerRequestFilter {
    private static final Duration UNTIL_KEYCLOAK_IS_BACK = Duration.ofSeconds(5);

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientRepository held;
    private final JwtDecoder decoder;
    private final Clock clock = Clock.systemUTC();

    SessionTokens(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientRepository held, JwtDecoder decoder) {
        this.tokens = tokens;
        this.held = held;
        this.decoder = decoder;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpenPaths.wantsToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof OAuth2AuthenticationToken login) {
            try {
                var token = token(login, request, response);
                SecurityContextHolder.setContext(
                        token == null ? new SecurityContextImpl() : new SecurityContextImpl(token));
            } catch (JwtException | OAuth2AuthorizationException unreachable) {
                ProblemWriter.write(request, response, keycloakAway(unreachable));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Null where the login has ended at Keycloak; the session then ends here too. */
    private @Nullable JwtAuthenticationToken token(
            OAuth2AuthenticationToken login, HttpServletRequest request, HttpServletResponse response) {
        var client = current(login, request, response);
        if (client == null) {
            request.getSession().invalidate();
            return null;
        }
        var jwt = decoder.decode(client.getAccessToken().getTokenValue());
        return new JwtAuthenticationToken(jwt, RealmRoles.of(jwt));
    }

    private @Nullable OAuth2AuthorizedClient current(
            OAuth2AuthenticationToken login, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient known = held.loadAuthorizedClient(KeycloakLogin.REGISTRATION, login, request);
        if (known != null && isFresh(known)) {
            return known;
        }
        // A refresh token works once, and using it twice ends the login: of the calls a page makes at once, one renews.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            try {
                return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakLogin.REGISTRATION)
                        .principal(login)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build());
            } catch (OAuth2AuthorizationException refused) {
                if (hasEnded(refused)) {
                    return null;
                }
                throw refused;
            }
        }
    }

    private boolean isFresh(OAuth2AuthorizedClient client) {
        var expiry = client.getAccessToken().getExpiresAt();
        return expiry != null
                && clock.instant().plus(KeycloakLogin.LEFT_AT_LEAST).isBefore(expiry);
    }

    private static boolean hasEnded(OAuth2AuthorizationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.INVALID_TOKEN, "client_authorization_required" ->
                true;
            default -> false;
        };
    }

    private static ProblemException keycloakAway(Exception cause) {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail(
                        "ต่ออายุการเข้าสู่ระบบไม่ได้ เพราะติดต่อระบบยืนยันตัวตนไม่ได้",
                        "Your login cannot be renewed, as the identity provider cannot be reached")
                .cure("รอสักครู่แล้วลองอีกครั้ง", "Wait a moment and try again")
                .retryAfter(UNTIL_KEYCLOAK_IS_BACK)
                .cause(cause)
                .build();
    }
}
