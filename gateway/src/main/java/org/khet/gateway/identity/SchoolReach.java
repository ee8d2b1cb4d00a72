package org.khet.gateway.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.gateway.routing.Service;
import org.khet.gateway.routing.Upstreams;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether a school is within a caller's reach. Only collection-service knows which area a school belongs to, so it is
 * asked with the caller's own token: what the caller cannot see there, it can make no client for here. A person waits
 * for the answer, and nothing else rests on it.
 */
@Component
final class SchoolReach {
    private static final String SCHOOLS = "/api/collection/schools";
    private static final int MOST_AT_ONCE = 500;

    private final RestClient http;

    private record School(String code) {}

    private record Page(List<School> items, @Nullable String nextCursor) {}

    SchoolReach(Upstreams upstreams, IdentitySettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(upstreams.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        http = RestClient.builder()
                .baseUrl(upstreams.of(Service.COLLECTION))
                .requestFactory(requests)
                .build();
    }

    /** @throws ProblemException 404 where the caller knows no such school */
    void require(String schoolCode, Jwt token) {
        if (!asked(() -> knows(schoolCode, token))) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail(
                            "ไม่พบโรงเรียนรหัส " + schoolCode + " ในทะเบียนของเขตที่ท่านดูแล",
                            "No school " + schoolCode + " in the registry of your area")
                    .cure(
                            "ตรวจรหัส หรือนำเข้าทะเบียนโรงเรียนก่อน",
                            "Check the code, or import the registry of schools first")
                    .build();
        }
    }

    /** The same, without asking for who answers for every area: a client of a school that is gone can be revoked too. */
    void requireUnlessEverywhere(String schoolCode, Caller caller, Jwt token) {
        if (!caller.coversArea(null)) {
            require(schoolCode, token);
        }
    }

    /** The codes of all schools that the caller knows. */
    Set<String> codes(Jwt token) {
        return asked(() -> {
            Set<String> codes = new HashSet<>();
            String cursor = null;
            do {
                var page = page(cursor, token);
                page.items().forEach(school -> codes.add(school.code()));
                cursor = page.nextCursor();
            } while (cursor != null);
            return codes;
        });
    }

    private Page page(@Nullable String cursor, Jwt token) {
        return http.get()
                .uri(uri -> uri.path(SCHOOLS)
                        .queryParam("limit", MOST_AT_ONCE)
                        .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                        .build())
                .headers(headers -> headers.setBearerAuth(token.getTokenValue()))
                .retrieve()
                .requiredBody(Page.class);
    }

    private boolean knows(String schoolCode, Jwt token) {
        try {
            http.get()
                    .uri(SCHOOLS + "/{code}", schoolCode)
                    .headers(headers -> headers.setBearerAuth(token.getTokenValue()))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden outOfReach) {
            return false;
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException away) {
            throw ProblemException.of(CommonProblems.UNAVAILABLE)
                    .detail(
                            "ตรวจทะเบียนโรงเรียนไม่ได้ในขณะนี้",
                            "The registry of schools cannot be asked at the moment")
                    .cure("รอสักครู่แล้วทำอีกครั้ง", "Wait a moment and try again")
                    .retryAfter(Duration.ofSeconds(5))
                    .cause(away)
                    .build();
        }
    }
}
