package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import org.khet.notification.unsubscribing.UnsubscribeLinks;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** Mail leaves encrypted and with a login, to a server whose certificate is trusted, or not at all. */
class MailTlsIT {

    @TempDir
    static Path folder;

    private static Path own;
    private static Path foreign;

    @BeforeAll
    static void certificates() throws Exception {
        own = TlsPeer.newCertificate(folder, "own");
        foreign = TlsPeer.newCertificate(folder, "foreign");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_mail_goes_out_encrypted_and_logged_in(boolean implicit) throws Exception {
        try (var peer = new TlsPeer(own, implicit)) {
            MailForTests.to(peer.port(), implicit, "secret", settings(TlsPeer.pem(own)))
                    .send(message());
            assertThat(peer.taken).containsExactly("LOGIN true tls", "MAIL tls");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_whose_certificate_is_not_trusted_gets_neither_login_nor_mail(boolean implicit) throws Exception {
        try (var peer = new TlsPeer(own, implicit)) {
            var mail = MailForTests.to(peer.port(), implicit, "secret", settings(TlsPeer.pem(foreign)));
            var refused = catchThrowableOfType(TransportException.class, () -> mail.send(message()));
            assertThat(refused.fault()).isEqualTo("mail-certificate");
            assertThat(refused.permanent()).isFalse();
            assertThat(peer.taken).isEmpty();
        }
    }

    @Test
    void a_wrong_login_is_said_to_be_one() throws Exception {
        try (var peer = new TlsPeer(own, false)) {
            var mail = MailForTests.to(peer.port(), false, "wrong", settings(TlsPeer.pem(own)));
            var refused = catchThrowableOfType(TransportException.class, () -> mail.send(message()));
            assertThat(refused.fault()).isEqualTo("mail-login");
            assertThat(peer.taken).containsExactly("LOGIN false tls");
        }
    }

    private static NotificationSettings settings(Path certificates) {
        return new NotificationSettings(
                "key",
                "https://khet.test",
                "khet@office.test",
                "",
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new NotificationSettings.Mail(
                        "bounces@office.test",
                        "",
                        certificates.toString(),
                        "สำนักงานเขต",
                        "Office",
                        DataSize.ofMegabytes(2),
                        "http://localhost"),
                new NotificationSettings.Sms("KHET", Duration.ofSeconds(1), "", "", "", "", "", ""),
                new NotificationSettings.Receipts(Duration.ofHours(1), Map.of()),
                new NotificationSettings.Bell(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    static Message message() {
        return Message.fresh(
                "0123456789abcdef",
                "e",
                "t",
                1,
                Kind.INFORMATION,
                Channel.EMAIL,
                "r",
                null,
                null,
                "a@example.test",
                "th",
                "เรื่อง <b>",
                List.of("ย่อหน้า <script>alert(1)</script>"),
                "https://khet.test/x?a=1&b=2",
                Instant.now());
    }

    /** The way out as the service wires it. */
    private static final class MailForTests {

        static Mail to(int port, boolean implicit, String password, NotificationSettings settings) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(port);
            sender.setUsername("office");
            sender.setPassword(password);
            var properties = new Properties();
            properties.setProperty("mail.smtp.auth", "true");
            properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!implicit));
            properties.setProperty("mail.smtp.starttls.required", String.valueOf(!implicit));
            properties.setProperty("mail.smtp.ssl.enable", String.valueOf(implicit));
            properties.setProperty("mail.smtp.timeout", "5000");
            sender.setJavaMailProperties(properties);
            var unsubscribing = new UnsubscribeLinks(settings);
            return new Mail(
                    new MailLines(sender, settings),
                    new MailBody(new AttachedFiles(settings), unsubscribing, settings),
                    unsubscribing,
                    settings);
        }
    }
}
