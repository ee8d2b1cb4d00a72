package org.khet.gateway.routing;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.khet.gateway.limits.Patience;

/**
 * A client that waits only so long for the head of an answer, and as long as it takes for its body. The timeout of
 * Spring's request factory ends with the body, and would cut every stream of events; that of the JDK does so from
 * version 26 on.
 */
final class FirstByteTimeout extends HttpClient {
    private final HttpClient inner;
    private final Duration timeout;

    FirstByteTimeout(HttpClient inner, Duration timeout) {
        this.inner = inner;
        this.timeout = timeout;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler) {
        var answer = inner.sendAsync(request, bodyHandler);
        if (Patience.isNeeded(request)) {
            return answer;
        }
        var inTime = answer.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        inTime.whenComplete((response, failure) -> {
            if (failure != null) {
                // Of an exchange nobody waits for, the connection has to be closed.
                answer.cancel(true);
            }
        });
        return inTime;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> bodyHandler)
            throws IOException, InterruptedException {
        return inner.send(request, bodyHandler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request,
            HttpResponse.BodyHandler<T> bodyHandler,
            HttpResponse.PushPromiseHandler<T> pushPromiseHandler) {
        return inner.sendAsync(request, bodyHandler, pushPromiseHandler);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return inner.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return inner.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return inner.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return inner.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return inner.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return inner.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return inner.authenticator();
    }

    @Override
    public Version version() {
        return inner.version();
    }

    @Override
    public Optional<Executor> executor() {
        return inner.executor();
    }
}
