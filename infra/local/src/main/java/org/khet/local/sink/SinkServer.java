package org.khet.local.sink;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Mail server, SMS providers and inbox page on one log of messages. */
final class SinkServer implements AutoCloseable {
    private final MessageLog log;
    private final SmtpServer mail;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SinkServer(int httpPort, int smtpPort, Path data, Path fonts) throws IOException {
        var json = JsonMapper.builder().build();
        var clock = Clock.systemUTC();
        log = new MessageLog(data.resolve("messages.jsonl"), json);
        List<SmsDialect> dialects = List.of(new ThaiBulkSms(), new SmsMkt(json));
        var moods =
                new Moods(Stream.concat(Stream.of(Moods.SMTP), dialects.stream().map(SmsDialect::provider))
                        .toList());
        mail = new SmtpServer(smtpPort, moods, new MailIntake(log, clock));
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", httpPort), 0);
        http.setExecutor(threads);
        for (SmsDialect dialect : dialects) {
            http.createContext(dialect.path(), new SmsIntake(dialect, log, json, clock, moods));
            http.createContext(dialect.statusPath(), new SmsStatus(dialect, log, json));
        }
        http.createContext(MoodsApi.PATH, new MoodsApi(moods, json));
        http.createContext("/api/", new MessagesApi(log, json));
        http.createContext("/", new InboxPage(json, fonts));
        http.start();
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        threads.close();
        mail.close();
        log.close();
    }
}
