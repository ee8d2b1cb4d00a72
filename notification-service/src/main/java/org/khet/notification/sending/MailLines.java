package org.khet.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Open lines to the mail server. Greeting, encryption and login cost more than a mail, so a line is used again while it is
 * fresh; one on which anything went wrong is dropped.
 */
@Component
class MailLines implements DisposableBean {

    static {
        // Without it every part of every mail looks through all jars for the library's own streams: a quarter of a
        // mail's cost.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    /** Servers close a quiet line after some minutes; much sooner than that we do not trust it. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    /** Some servers count mails per line. */
    private static final int MOST_MAILS = 100;

    private final JavaMailSenderImpl settings;
    private final Session session;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    MailLines(JavaMailSenderImpl settings, NotificationSettings own) {
        this.settings = settings;
        var properties = settings.getJavaMailProperties();
        // The envelope's sender: where the mail server sends back what it cannot deliver.
        properties.setProperty("mail.smtp.from", own.mail().bounceAddress());
        // A certificate is only worth something where it names the server that we meant.
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var trusted = own.mail().trustedCertificates();
        if (!trusted.isBlank()) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.of(trusted));
        }
        this.session = Session.getInstance(properties);
    }

    private record Line(Transport transport, int mails, long usedAt) {}

    Session session() {
        return session;
    }

    void send(MimeMessage mail) throws MessagingException {
        var line = line();
        try {
            line.transport().sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close(line.transport());
            throw e;
        }
        if (line.mails() + 1 < MOST_MAILS) {
            idle.push(new Line(line.transport(), line.mails() + 1, System.nanoTime()));
        } else {
            close(line.transport());
        }
    }

    private Line line() throws MessagingException {
        @Nullable Line line;
        while ((line = idle.poll()) != null) {
            if (System.nanoTime() - line.usedAt() < FRESH.toNanos() && isOpen(line)) {
                return line;
            }
            close(line.transport());
        }
        var transport = session.getTransport("smtp");
        transport.connect(
                settings.getHost(),
                settings.getPort(),
                blankAsNone(settings.getUsername()),
                blankAsNone(settings.getPassword()));
        return new Line(transport, 0, System.nanoTime());
    }

    /** One used a moment ago is not asked: that would cost each mail a round trip. */
    private static boolean isOpen(Line line) {
        return System.nanoTime() - line.usedAt() < Duration.ofSeconds(1).toNanos()
                || line.transport().isConnected();
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It is given up anyway.
        }
    }

    @Override
    public void destroy() {
        idle.forEach(line -> close(line.transport()));
    }
}
