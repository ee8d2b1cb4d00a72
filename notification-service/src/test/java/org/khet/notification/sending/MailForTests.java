package org.khet.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import org.khet.notification.unsubscribing.UnsubscribeLinks;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The way out as the service wires it. */
final class MailForTests {

    static NotificationSettings settings(String certificates) {
        return new NotificationSettings(
                "key",
                "https://khet.test",
                "khet@office.test",
                "",
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new NotificationSettings.Mail("bounces@office.test", "", certificates, "สำนักงานเขต", "Office"),
                new NotificationSettings.Sms("KHET", Duration.ofSeconds(1), "", "", "", "", "", ""),
                new NotificationSettings.Receipts(Duration.ofHours(1), Duration.ofHours(1), Map.of()),
                new NotificationSettings.Bell(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    static Message message(Kind kind) {
        return Message.fresh(
                "0123456789abcdef",
                "e",
                "t",
                1,
                kind,
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

    static Mail plain(int port, NotificationSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return of(sender, settings);
    }

    static Mail encrypted(int port, boolean implicit, String password, NotificationSettings settings) {
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
        return of(sender, settings);
    }

    private static Mail of(JavaMailSenderImpl sender, NotificationSettings settings) {
        var unsubscribing = new UnsubscribeLinks(settings);
        return new Mail(
                new MailLines(sender, settings), new MailBody(unsubscribing, settings), unsubscribing, settings);
    }

    private MailForTests() {}
}
