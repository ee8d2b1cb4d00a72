package org.khet.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Mails as they arrived. */
final class Mails {

    static String to(MimeMessage received) {
        try {
            return received.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mails() {}
}
