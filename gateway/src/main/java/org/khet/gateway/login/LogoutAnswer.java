package org.khet.gateway.login;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says where the page has to go to end the login at Keycloak too. A redirect would be followed by the script that asked,
 * not by the page.
 */
@Component
final class LogoutAnswer extends OidcClientInitiatedLogoutSuccessHandler {

    LogoutAnswer(ClientRegistrationRepository registrations, LoginSettings settings, JsonMapper json) {
        super(registrations);
        setPostLogoutRedirectUri(settings.publicUrl() + "/");
        setRedirectStrategy((request, response, location) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(Map.of("location", location)));
        });
    }
}
