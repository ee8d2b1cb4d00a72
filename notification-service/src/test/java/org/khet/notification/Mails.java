package org.khet.notification;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Mails as they arrived. */
final class Mails {

    static List<MimeMessage> to(String address, GreenMail at) {
        return Arrays.stream(at.getReceivedMessages())
                .filter(received -> to(received).equals(address))
                .toList();
    }

    private static String to(MimeMessage received) {
        try {
            return received.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subject and plain text, as their reader sees them. */
    static String text(MimeMessage received) {
        try {
            return received.getSubject() + "\n" + plain(received.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(Object content) throws MessagingException, IOException {
        while (content instanceof Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    private Mails() {}
}
