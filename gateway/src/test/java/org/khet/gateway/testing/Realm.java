package org.khet.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** As much of an identity provider as a gateway talks to: keys, a code exchange, and refresh tokens that work once. */
public final class Realm implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey key = newKey();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Duration lifespan = Duration.ofMinutes(5);
    private final int port;
    private HttpServer server;

    public Realm() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/khet";
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public void accessTokensLast(Duration lifespan) {
        this.lifespan = lifespan;
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** A code as it comes back to the gateway after somebody has logged in. */
    public String codeFor(String username, String nonce) {
        var code = username + "." + UUID.randomUUID();
        nonces.put(code, nonce);
        return code;
    }

    public String client(String clientId, String role, Map<String, ?> claims) {
        return token(token -> {
            token.subject("subject of " + clientId)
                    .claim("azp", clientId)
                    .claim("preferred_username", "service-account-" + clientId)
                    .claim("realm_access", Map.of("roles", List.of(role)));
            claims.forEach(token::claim);
            return token;
        });
    }

    public String person(String username, String... roles) {
        return token(token -> token.subject("subject of " + username)
                .claim("azp", "gateway")
                .claim("name", "ชื่อ " + username)
                .claim("preferred_username", username)
                .claim("area_codes", List.of("*"))
                .claim("realm_access", Map.of("roles", Arrays.asList(roles))));
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims()).build(), key);
    }

    public String tokenOfForeignKey() {
        return sign(claims().build(), newKey());
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("khet-api")
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifespan)));
    }

    public void stop() {
        server.stop(0);
    }

    public void restart() {
        server = start(port);
    }

    @Override
    public void close() {
        stop();
    }

    private HttpServer start(int at) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/realms/khet", exchange -> answer(exchange, 200, "{}"));
            started.createContext(
                    "/realms/khet/protocol/openid-connect/certs",
                    exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
            started.createContext("/realms/khet/protocol/openid-connect/token", this::exchange);
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(form.get("grant_type"))) {
            var username = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
            refreshes.incrementAndGet();
            answer(
                    exchange,
                    username == null ? 400 : 200,
                    username == null ? "{\"error\":\"invalid_grant\"}" : tokens(username, null));
            return;
        }
        var code = form.getOrDefault("code", "");
        var nonce = nonces.remove(code);
        var proven = form.containsKey("code_verifier");
        answer(
                exchange,
                nonce == null || !proven ? 400 : 200,
                nonce == null || !proven ? "{\"error\":\"invalid_grant\"}" : tokens(code.split("\\.")[0], nonce));
    }

    private String tokens(String username, String nonce) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, username);
        Map<String, Object> answer = new HashMap<>(Map.of(
                "access_token",
                person(username, "data-officer"),
                "token_type",
                "Bearer",
                "expires_in",
                lifespan.toSeconds(),
                "refresh_token",
                refresh));
        answer.put(
                "id_token",
                token(token -> token.audience("gateway")
                        .subject("subject of " + username)
                        .claim("azp", "gateway")
                        .claim("nonce", nonce)));
        return JSON.writeValueAsString(answer);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
