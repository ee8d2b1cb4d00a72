package org.khet.gateway.limits;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with our answers. Answers are not stored unless they say so themselves, which the files of the
 * user interface and the public information do.
 */
@Component
public class SecurityHeaders {
    private static final long ONE_YEAR_SECONDS = 31_536_000;

    /** Scripts from us only, none inline. Styles inline too: Ant Design writes its own while it runs. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    public void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                // Written on secure requests only, so it never locks a machine without TLS out.
                .httpStrictTransportSecurity(tls -> tls.maxAgeInSeconds(ONE_YEAR_SECONDS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .frameOptions(frames -> frames.deny());
    }
}
