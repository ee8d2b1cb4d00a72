package org.khet.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Whether a school's client still stands as its token says. A token proves itself until it runs out, five minutes later;
 * that a client was revoked or got a new secret only Keycloak knows. It is asked once in a few seconds and client; while it
 * is away, what was known last counts, and a token of which nothing is known is taken.
 */
@Component
public final class ClientStanding {
    private static final Logger LOG = LoggerFactory.getLogger(ClientStanding.class);

    /** So long a client that was revoked past this gateway goes on. */
    private static final Duration BELIEVED = Duration.ofSeconds(3);

    /** The caller waits meanwhile; Keycloak takes 10 ms, or is in trouble. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Longer than a token lives. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final int MOST = 5_000;

    private final KeycloakAdmin keycloak;
    private final Cache<String, Known> clients = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    /**
     * A client as it stands.
     *
     * @param account whom its tokens speak for: a client that was made anew under an old id has another one
     * @param from tokens issued earlier are void
     */
    private record Standing(String id, String account, Instant from) {}

    /** @param standing null where there is no such client, or where nothing could be learnt of it: see {@code told} */
    private record Known(@Nullable Standing standing, boolean told, long askedAt) {
        boolean fresh() {
            return System.nanoTime() - askedAt < BELIEVED.toNanos();
        }
    }

    ClientStanding(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** Stands where the caller is known, and refuses tokens that are void with a 401. */
    public Filter filter() {
        return (request, response, chain) -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                    && isVoid(token.getToken())) {
                throw new InvalidBearerTokenException("The client was revoked, or has a new secret");
            }
            chain.doFilter(request, response);
        };
    }

    void forget(String clientId) {
        clients.invalidate(clientId);
    }

    private boolean isVoid(Jwt token) {
        var clientId = token.getClaimAsString("azp");
        if (clientId == null || !SchoolClients.isOne(clientId)) {
            return false;
        }
        var known = of(clientId);
        var standing = known.standing();
        if (standing == null) {
            return known.told();
        }
        var issued = token.getIssuedAt();
        return issued == null
                || issued.isBefore(standing.from())
                || !standing.account().equals(token.getSubject());
    }

    private Known of(String clientId) {
        var known = clients.getIfPresent(clientId);
        // Of the calls that come at once, one asks.
        return known != null && known.fresh()
                ? known
                : clients.asMap()
                        .compute(clientId, (id, last) -> last != null && last.fresh() ? last : asked(id, last));
    }

    private Known asked(String clientId, @Nullable Known last) {
        var before = last == null ? null : last.standing();
        var answer = CompletableFuture.supplyAsync(() -> standing(clientId, before), Thread::startVirtualThread);
        long now = System.nanoTime();
        try {
            return new Known(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), true, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Keycloak cannot be asked whether {} still stands: {}", clientId, String.valueOf(e.getCause()));
        }
        return new Known(before, last != null && last.told(), now);
    }

    private @Nullable Standing standing(String clientId, @Nullable Standing before) {
        for (var found : keycloak.client(clientId)) {
            if (!Boolean.FALSE.equals(found.enabled())) {
                var account = before != null && before.id().equals(found.id())
                        ? before.account()
                        : keycloak.accountOf(found.id()).id();
                var from = found.notBefore();
                return new Standing(found.id(), account, from == null ? Instant.EPOCH : Instant.ofEpochSecond(from));
            }
        }
        return null;
    }
}
