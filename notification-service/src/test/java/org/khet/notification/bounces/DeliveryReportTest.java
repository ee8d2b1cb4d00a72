package org.khet.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportTest {

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, true",
        "failed, 5.4.4, true",
        "failed, 5.2.2, false",
        "failed, 5.7.1, false",
        "failed, 4.4.1, false",
        "delayed, 4.4.1, false",
        "failed, , false"
    })
    void an_address_is_gone_only_where_the_report_says_so_for_good(String action, String status, boolean gone) {
        var report =
                DeliveryReport.read(mail(action, status == null ? "" : status)).orElseThrow();
        assertThat(report.messageId()).isEqualTo("0123456789abcdef");
        assertThat(report.recipients()).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo("a@example.test");
            assertThat(one.gone()).isEqualTo(gone);
        });
    }

    @Test
    void what_is_no_report_is_none() {
        assertThat(DeliveryReport.read("Subject: hello\r\n\r\nI am on holiday".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveryReport.read(new byte[] {0, 1, 2})).isEmpty();
        assertThat(DeliveryReport.read(("Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
                                + "Content-Type: message/delivery-status\r\n\r\n\r\n--b--\r\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] mail(String action, String status) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.test

                Original-Recipient: rfc822;a@example.test
                Action: %s
                Status: %s

                --b
                Content-Type: message/rfc822

                X-Khet-Message-Id: 0123456789abcdef
                Subject: x

                text
                --b--
                """.formatted(action, status).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
