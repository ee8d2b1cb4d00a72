package org.khet.notification;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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

    private Mails() {}
}
