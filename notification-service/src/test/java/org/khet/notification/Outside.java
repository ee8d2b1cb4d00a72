package org.khet.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.khet.notification.texts.Hmac;

/** Mail servers and SMS providers as they call the service, with their signatures. */
record Outside(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> post(String path, String body, String type, String secret) throws Exception {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .header(
                                "X-Khet-Signature",
                                HexFormat.of().formatHex(Hmac.under(secret).of(bytes)))
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    static String bounce(String messageId, String address, String status) {
        return """
                From: MAILER-DAEMON@office.test
                To: bounces@office.test
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.office.test
                Arrival-Date: Mon, 23 Nov 2026 09:00:00 +0700

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 No such person here

                --b
                Content-Type: text/rfc822-headers

                From: khet@office.test
                X-Khet-Message-Id: %s
                Subject: =?UTF-8?B?4LiX4LiU4Liq4Lit4Lia?=

                --b--
                """.formatted(address, status, messageId).replace("\n", "\r\n");
    }
}
