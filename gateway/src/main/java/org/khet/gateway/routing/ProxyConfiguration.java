package org.khet.gateway.routing;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The client by which requests go on: one for all services, on virtual threads, with bodies streamed both ways. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    ProxyExchange proxy(Upstreams upstreams, GatewayMvcProperties properties) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder()
                // The services speak HTTP/1.1; asking each first whether it speaks HTTP/2 would cost a header a
                // request.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(upstreams.connectTimeout())
                .executor(threads)
                .build();
        var requests =
                new JdkClientHttpRequestFactory(new FirstByteTimeout(client, upstreams.answerTimeout()), threads);
        // What a service compressed goes on as it is.
        requests.enableCompression(false);
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), properties);
    }
}
