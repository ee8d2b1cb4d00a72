package org.khet.gateway.login;

import java.time.Duration;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.khet.problem.CommonProblems;
import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.HttpSessionMutexListener;

/** Sessions are held in memory and counted: a crowd at the door must not push out those who work inside. */
@Configuration(proxyBeanMethods = false)
class Sessions {
    private static final Duration UNTIL_SOME_HAVE_LEFT = Duration.ofSeconds(60);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(LoginSettings settings) {
        return factory -> factory.addContextCustomizers(context -> {
            var manager = new StandardManager();
            manager.setMaxActiveSessions(settings.mostSessions());
            context.setManager(manager);
        });
    }

    @Bean
    ServletContextInitializer cookieOverTlsOnly(LoginSettings settings) {
        return context -> context.getSessionCookieConfig().setSecure(settings.overTls());
    }

    /** A lock of its own for each session, which {@link SessionTokens} needs. */
    @Bean
    HttpSessionMutexListener sessionLocks() {
        return new HttpSessionMutexListener();
    }

    @Bean
    ExceptionTranslator tooManySessions() {
        return failure -> failure instanceof TooManyActiveSessionsException
                ? ProblemException.of(CommonProblems.UNAVAILABLE)
                        .detail("มีผู้ใช้งานพร้อมกันเต็มจำนวนแล้ว", "As many people are logged in as there is room for")
                        .cure("รอสักครู่แล้วเข้าสู่ระบบอีกครั้ง", "Wait a while and log in again")
                        .retryAfter(UNTIL_SOME_HAVE_LEFT)
                        .build()
                : null;
    }
}
