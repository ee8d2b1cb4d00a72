package org.khet.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** What stands around Keycloak's own part of a login: the way there, the way back, and what goes wrong on it. */
final class LoginSteps extends OncePerRequestFilter {
    static final String START = "/oauth2/authorization/" + KeycloakLogin.REGISTRATION;

    private static final Logger LOG = LoggerFactory.getLogger(LoginSteps.class);
    private static final String CONTINUE = "continue";
    private static final String MOVED = "moved";
    private static final String WAY_BACK = LoginSteps.class.getName() + ".wayBack";

    private final LoginSettings settings;
    private final KeycloakProbe keycloak;
    private final TroublePage trouble;

    LoginSteps(LoginSettings settings, KeycloakProbe keycloak, TroublePage trouble) {
        this.settings = settings;
        this.keycloak = keycloak;
        this.trouble = trouble;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !START.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var way = pageOf(request.getParameter(CONTINUE));
        if (!request.getServerName().equalsIgnoreCase(settings.publicUrl().getHost())
                && request.getParameter(MOVED) == null) {
            // Keycloak sends the browser back to the public address, where a cookie of another name's page is not seen.
            // Once only: behind a proxy that hides the name we would send it in circles.
            response.sendRedirect(settings.publicUrl() + START + "?" + MOVED
                    + (way == null ? "" : "&" + CONTINUE + "=" + UriUtils.encode(way, StandardCharsets.UTF_8)));
            return;
        }
        if (!keycloak.isUp()) {
            trouble.show(request, response, TroublePage.Reason.AWAY);
            return;
        }
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) settings.beforeLogin().toSeconds());
        }
        session.setAttribute(WAY_BACK, way);
        chain.doFilter(request, response);
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        var session = request.getSession();
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        var way = session.getAttribute(WAY_BACK);
        session.removeAttribute(WAY_BACK);
        response.sendRedirect(way instanceof String page ? page : "/");
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var code = cause instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : cause.getClass().getSimpleName();
        LOG.info("A login failed: {}", code);
        trouble.show(request, response, TroublePage.Reason.of(code));
    }

    /** A page of our own, or nothing: an address of somebody else would make the login page a trap. */
    static @Nullable String pageOf(@Nullable String wanted) {
        return wanted != null && wanted.matches("/(?![/\\\\])[\\w\\-./?&=%~]*") ? wanted : null;
    }
}
