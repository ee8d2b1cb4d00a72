package org.khet.notification.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.khet.notification.NotificationSettings;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.messages.Message;
import org.khet.notification.unsubscribing.UnsubscribeLinks;
import org.springframework.stereotype.Component;

/** The parts of a mail: the same words as text and as HTML, and the files that go along. */
@Component
class MailBody {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\"\\\\/:*?<>|]+");

    private final UnsubscribeLinks unsubscribing;
    private final MailText text;

    MailBody(UnsubscribeLinks unsubscribing, NotificationSettings settings) {
        this.unsubscribing = unsubscribing;
        this.text = new MailText(settings.mail().officeTh(), settings.mail().officeEn());
    }

    void write(Message message, List<Enclosure> files, MimeMessage mail) throws MessagingException {
        var cancel = message.kind().canBeCancelled() ? unsubscribing.address(message) : null;
        var words = new MimeMultipart(
                "alternative", part(text.plain(message, cancel), "plain"), part(text.html(message, cancel), "html"));
        if (files.isEmpty()) {
            mail.setContent(words);
            return;
        }
        var body = new MimeBodyPart();
        body.setContent(words);
        var whole = new MimeMultipart("mixed", body);
        for (var enclosed : files) {
            var file = enclosed.file();
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.bytes(), file.mediaType())));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(name(file.name()));
            whole.addBodyPart(part);
        }
        mail.setContent(whole);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        // Thai letters in quoted-printable take nine bytes each, and counting which of the two is shorter takes time.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String name(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(NOT_IN_A_NAME.matcher(name).replaceAll("_"), "UTF-8", "B");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java runtime has UTF-8", e);
        }
    }
}
