package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.notification.messages.Attachment;
import org.khet.notification.messages.Kind;

/** A mail as the next server gets it. */
class MailWireIT {

    private static final byte[] FILE = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xFF, '\r', '\n', '.', '\r', '\n'};

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private HttpServer files;
    private Mail mail;

    @BeforeEach
    void start() throws Exception {
        server.start();
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/api/public/reports/one.pdf", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE);
            exchange.close();
        });
        files.start();
        var settings = MailForTests.settings(
                "", "http://127.0.0.1:" + files.getAddress().getPort());
        mail = MailForTests.plain(server.getSmtp().getPort(), settings);
    }

    @AfterEach
    void stop() {
        server.stop();
        files.stop(0);
    }

    @Test
    void an_attachment_arrives_byte_by_byte_under_its_thai_name() throws Exception {
        mail.send(MailForTests.message(Kind.DUTY).attaching(List.of(file(sha256(FILE)))));
        var whole = (MimeMultipart) received().getContent();
        assertThat(whole.getCount()).isEqualTo(2);
        var part = whole.getBodyPart(1);
        assertThat(part.getDisposition()).isEqualTo("attachment");
        assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo("รายงาน_2569.pdf");
        assertThat(part.isMimeType("application/pdf")).isTrue();
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(FILE);
        var words = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent().toString()).contains("ย่อหน้า");
        assertThat(words.getBodyPart(1).getContent().toString()).contains("&lt;script&gt;");
    }

    @Test
    void a_file_that_has_changed_or_is_not_public_does_not_leave() {
        var changed = MailForTests.message(Kind.DUTY).attaching(List.of(file(sha256(new byte[] {1}))));
        assertThat(catchThrowableOfType(TransportException.class, () -> mail.send(changed))
                        .fault())
                .isEqualTo("attachment-changed");
        var inner = new Attachment("a.pdf", "application/pdf", "/api/public/../requests/1", sha256(FILE));
        var hidden = MailForTests.message(Kind.DUTY).attaching(List.of(inner));
        assertThat(catchThrowableOfType(TransportException.class, () -> mail.send(hidden))
                        .fault())
                .isEqualTo("attachment-path");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_is_good_to_know_can_be_cancelled_with_one_click_and_a_duty_cannot() throws Exception {
        mail.send(MailForTests.message(Kind.INFORMATION));
        assertThat(received().getHeader("List-Unsubscribe", null))
                .matches("<https://khet\\.test/\\S+>")
                .doesNotContain("@");
        assertThat(received().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        server.purgeEmailFromAllMailboxes();
        mail.send(MailForTests.message(Kind.DUTY));
        assertThat(received().getHeader("List-Unsubscribe")).isNull();
        assertThat(received().getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(received().getHeader("Message-ID", null)).isEqualTo("<0123456789abcdef@khet>");
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static Attachment file(String sha256) {
        return new Attachment("รายงาน/2569.pdf", "application/pdf", "/api/public/reports/one.pdf", sha256);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
