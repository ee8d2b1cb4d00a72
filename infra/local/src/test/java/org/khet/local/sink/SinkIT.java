package org.khet.local.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.local.Sink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SinkIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Sink sink;

    @BeforeEach
    void start() {
        sink = Sink.start(folder.resolve("sink"), 0, 0);
    }

    @AfterEach
    void stop() {
        sink.close();
        client.close();
    }

    @Test
    void a_mail_shows_its_thai_subject_both_its_parts_and_the_number_the_sender_gave_it() throws Exception {
        send("01ABC", "officer@school.example");

        JsonNode mail = get("/api/messages").get(0);
        assertThat(mail.get("kind").asString()).isEqualTo("mail");
        assertThat(mail.get("to").asString()).isEqualTo("officer@school.example");
        assertThat(mail.get("subject").asString()).isEqualTo("เปิดรอบจัดเก็บข้อมูล");
        assertThat(mail.get("text").asString()).contains("กรุณาส่งไฟล์");
        assertThat(mail.get("html").asString()).contains("<b>กรุณาส่งไฟล์</b>");
        assertThat(mail.get("khetMessageId").asString()).isEqualTo("01ABC");
    }

    @Test
    void thaibulksms_takes_a_form_with_basic_login_and_answers_with_a_number_for_each_phone() throws Exception {
        var response = post(
                "/thaibulksms/sms",
                "msisdn=%2B66812345678,0898765432&message=" + encode("ครบกำหนดพรุ่งนี้") + "&sender=KHET",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                "Basic a2V5OnNlY3JldA==",
                "X-Khet-Message-Id",
                "01SMS");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(response.body()).get("phone_number_list")).hasSize(2);
        JsonNode messages = get("/api/messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).get("to").asString()).isEqualTo("0812345678");
        assertThat(messages.get(1).get("provider").asString()).isEqualTo("thaibulksms");
        assertThat(messages.get(1).get("khetMessageId").asString()).isEqualTo("01SMS");
    }

    @Test
    void thaibulksms_refuses_who_does_not_log_in() throws Exception {
        var response = post("/thaibulksms/sms", "msisdn=0812345678&message=x");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(get("/api/messages")).isEmpty();
    }

    @Test
    void smsmkt_takes_json_with_two_keys_and_answers_000() throws Exception {
        var response = post(
                "/smsmkt/api/send-message",
                "{\"phone\":\"0812345678\",\"message\":\"สวัสดี\",\"sender\":\"KHET\",\"X-Khet-Message-Id\":\"01M\"}",
                "Content-Type",
                "application/json",
                "api_key",
                "k",
                "secret_key",
                "s");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body()).get("code").asString()).isEqualTo("000");
        assertThat(get("/api/messages").get(0).get("khetMessageId").asString()).isEqualTo("01M");
    }

    @Test
    void a_provider_says_afterwards_of_what_it_took_that_it_arrived_and_knows_nothing_of_the_others_messages()
            throws Exception {
        order("smsmkt", "good");
        var id = get("/api/messages").get(0).get("id").asString();
        var asked = post("/smsmkt/api/get-status", "{\"transaction_id\":\"" + id + "\"}");
        assertThat(JSON.readTree(asked.body()).at("/result/status").asString()).isEqualTo("success");
        var other = client.send(
                HttpRequest.newBuilder(sink.url().resolve("/thaibulksms/status?message_id=" + id))
                        .build(),
                BodyHandlers.ofString());
        assertThat(other.statusCode()).isEqualTo(404);
    }

    @Test
    void smsmkt_refuses_a_body_that_is_not_json() throws Exception {
        var response = post("/smsmkt/api/send-message", "not json", "api_key", "k", "secret_key", "s");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void the_same_message_to_the_same_person_twice_counts_as_a_duplicate() throws Exception {
        send("01ABC", "a@school.example");
        send("01ABC", "b@school.example");
        assertThat(get("/api/counts").get("duplicates").asInt()).isZero();

        assertThat(get("/api/messages?khetMessageId=01ABC&summary=true")).hasSize(2);
        assertThat(get("/api/messages?khetMessageId=01XYZ")).isEmpty();
        send("01ABC", "a@school.example");
        assertThat(get("/api/counts")).isEqualTo(JSON.readTree("{\"emails\":3,\"sms\":0,\"duplicates\":1}"));
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_half_a_line_does_no_harm() throws Exception {
        send("01ABC", "a@school.example");
        sink.kill();
        Files.writeString(folder.resolve("sink/messages.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
        sink.restart();

        send("01DEF", "a@school.example");
        sink.restart();
        JsonNode messages = get("/api/messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).get("khetMessageId").asString()).isEqualTo("01DEF");
    }

    @Test
    void a_mail_server_in_a_bad_mood_says_so_and_one_that_drops_the_line_has_kept_the_mail() throws Exception {
        mood("smtp", "temporary", 1);
        assertThatThrownBy(() -> send("01T", "a@school.example")).hasMessageContaining("451");
        mood("smtp", "permanent", 1);
        assertThatThrownBy(() -> send("01P", "a@school.example")).hasStackTraceContaining("550");
        mood("smtp", "refuses", 1);
        assertThatThrownBy(() -> send("01R", "a@school.example")).isInstanceOf(MessagingException.class);
        assertThat(get("/api/messages")).isEmpty();

        mood("smtp", "drops", 1);
        assertThatThrownBy(() -> send("01D", "a@school.example")).isInstanceOf(MessagingException.class);
        assertThat(get("/api/messages?khetMessageId=01D")).hasSize(1);

        send("01G", "a@school.example");
        assertThat(get("/api/messages?khetMessageId=01G")).hasSize(1);
    }

    @Test
    void an_sms_provider_in_a_bad_mood_takes_nothing_but_where_it_drops_the_line() throws Exception {
        assertThat(order("smsmkt", "temporary")).isEqualTo(503);
        assertThat(order("smsmkt", "permanent")).isEqualTo(400);
        assertThatThrownBy(() -> order("smsmkt", "refuses")).isInstanceOf(IOException.class);
        assertThat(get("/api/messages")).isEmpty();
        assertThatThrownBy(() -> order("smsmkt", "drops")).isInstanceOf(IOException.class);
        assertThat(get("/api/messages")).hasSize(1);
        assertThat(order("smsmkt", "good")).isEqualTo(200);
    }

    @Test
    void who_hangs_answers_when_the_mood_is_over() throws Exception {
        mood("smtp", "hangs", 0);
        var sending = CompletableFuture.runAsync(() -> {
            try {
                send("01H", "a@school.example");
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        assertThatThrownBy(() -> sending.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mood("smtp", "good", 0);
        assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        assertThat(get("/api/messages")).isEmpty();
        assertThat(moods("smtp", "sulks", 0).statusCode()).isEqualTo(400);
        assertThat(moods("pigeon", "good", 0).statusCode()).isEqualTo(404);
    }

    @Test
    void the_inbox_is_a_thai_page_that_lets_no_foreign_script_run() throws Exception {
        var response = client.send(HttpRequest.newBuilder(sink.url()).build(), BodyHandlers.ofString());

        assertThat(response.body()).contains("กล่องข้อความทดสอบ");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
    }

    private int order(String provider, String mood) throws Exception {
        mood(provider, mood, 1);
        return post(
                        "/" + provider + "/api/send-message",
                        "{\"phone\":\"0812345678\",\"message\":\"x\"}",
                        "api_key",
                        "k",
                        "secret_key",
                        "s")
                .statusCode();
    }

    private void mood(String way, String mood, int times) throws Exception {
        assertThat(moods(way, mood, times).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> moods(String way, String mood, int times) throws Exception {
        return client.send(
                HttpRequest.newBuilder(sink.url().resolve("/api/moods/" + way))
                        .PUT(BodyPublishers.ofString("{\"mood\":\"" + mood + "\",\"times\":" + times + "}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private void send(String id, String to) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(sink.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("khet@office.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject("เปิดรอบจัดเก็บข้อมูล", "UTF-8");
        mail.setHeader("X-Khet-Message-Id", id);
        var text = new MimeBodyPart();
        text.setText("กรุณาส่งไฟล์", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<b>กรุณาส่งไฟล์</b>", "text/html; charset=UTF-8");
        mail.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(mail);
    }

    private JsonNode get(String path) throws Exception {
        var request = HttpRequest.newBuilder(sink.url().resolve(path)).build();
        return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sink.url() + path)).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
