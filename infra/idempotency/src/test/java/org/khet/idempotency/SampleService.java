package org.khet.idempotency;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.embeddedmongo.EmbeddedMongoServer;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service that counts its effects. The header X-Subject stands for the checked token. */
@SpringBootApplication
class SampleService {
    record Order(String wanted) {}

    record Created(int number, String wanted) {}

    @RestController
    static class Orders {
        final AtomicInteger effects = new AtomicInteger();
        volatile CountDownLatch started = new CountDownLatch(1);
        volatile CountDownLatch goOn = new CountDownLatch(1);

        @PostMapping("/orders")
        ResponseEntity<Created> create(@RequestBody Order order) {
            int number = effects.incrementAndGet();
            return ResponseEntity.created(URI.create("/orders/" + number))
                    .eTag(ETags.of(1))
                    .body(new Created(number, order.wanted()));
        }

        @PostMapping("/look")
        String look(HttpServletRequest request) {
            UnkeptAnswer.mark(request);
            return "a secret, shown " + effects.incrementAndGet() + " times";
        }

        @PostMapping("/slow")
        int slow() throws InterruptedException {
            started.countDown();
            // Bounded, so that a second run that should not be fails the test rather than hangs it.
            if (!goOn.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let it go on");
            }
            return effects.incrementAndGet();
        }

        @PostMapping("/async")
        Callable<Created> async(@RequestBody Order order) {
            return () -> new Created(effects.incrementAndGet(), order.wanted());
        }

        @PostMapping("/failing")
        int fail(@RequestParam int status) {
            int number = effects.incrementAndGet();
            throw ProblemException.of(
                            status == 503
                                    ? CommonProblems.UNAVAILABLE
                                    : status == 429 ? CommonProblems.TOO_MANY : CommonProblems.CONFLICT)
                    .detail("ครั้งที่ " + number, "Run " + number)
                    .build();
        }

        @PutMapping("/file")
        long file(InputStream body) {
            effects.incrementAndGet();
            try {
                return body.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @PostMapping("/report")
        void report(HttpServletResponse response) throws IOException {
            response.setStatus(201);
            response.setHeader("Location", "/reports/" + effects.incrementAndGet());
            for (int line = 0; line < 20_000; line++) {
                response.getWriter().println("a line of the long report, number " + line);
            }
        }
    }

    @Bean(destroyMethod = "close")
    EmbeddedMongoServer store() throws IOException {
        return EmbeddedMongoServer.start(Files.createTempDirectory("store"), 0);
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(EmbeddedMongoServer store) {
        return MongoClients.create(store.uri());
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("sample");
    }

    @Bean
    SecurityFilterChain login(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .addFilterBefore(new HeaderLogin(), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static final class HeaderLogin extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String subject = request.getHeader("X-Subject");
            if (subject != null) {
                Jwt token = Jwt.withTokenValue("t")
                        .header("alg", "none")
                        .subject(subject)
                        .build();
                SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
            }
            chain.doFilter(request, response);
        }
    }
}
