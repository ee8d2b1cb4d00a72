package org.khet.local.sink;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Writes each mail to the log before the sender is told yes. */
final class MailIntake {
    static {
        // Without it every part of every mail looks through all jars for the library's own streams: half of a mail's
        // cost.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session SESSION = Session.getInstance(new Properties());

    private final MessageLog log;
    private final MailReader reader;

    MailIntake(MessageLog log, Clock clock) {
        this.log = log;
        reader = new MailReader(clock);
    }

    /** False where it could not be kept; the sender tries again later. */
    boolean keep(byte[] mail, List<String> recipients) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
            for (String recipient : recipients) {
                log.add(reader.read(message, recipient));
            }
            return true;
        } catch (MessagingException | IOException e) {
            System.err.println("A mail could not be kept: " + e);
            return false;
        }
    }
}
