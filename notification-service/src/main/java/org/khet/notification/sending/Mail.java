package org.khet.notification.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import org.khet.notification.unsubscribing.UnsubscribeLinks;
import org.springframework.stereotype.Component;

/** Mail by SMTP, as text and HTML, under a Message-ID that follows from the message. */
@Component
class Mail implements Transport {

    private static final int FIRST_PERMANENT_CODE = 500;
    private static final int FIRST_TEMPORARY_CODE = 400;

    private final MailLines lines;
    private final MailBody bodies;
    private final UnsubscribeLinks unsubscribing;
    private final NotificationSettings settings;

    Mail(MailLines lines, MailBody bodies, UnsubscribeLinks unsubscribing, NotificationSettings settings) {
        this.lines = lines;
        this.bodies = bodies;
        this.unsubscribing = unsubscribing;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public @Nullable String send(Message message, List<Enclosure> files) throws TransportException {
        OwnMail mail;
        try {
            mail = mime(message, files);
        } catch (MessagingException e) {
            throw TransportException.permanent("unwritable-mail", e);
        }
        try {
            lines.send(mail);
            return null;
        } catch (MessagingException e) {
            throw translated(e, mail.handedOver);
        }
    }

    private OwnMail mime(Message message, List<Enclosure> files) throws MessagingException {
        var mail = new OwnMail(lines, message.id() + "@khet");
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        mail.setSubject(message.subject(), "UTF-8");
        mail.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("X-Khet-Message-Id", message.id());
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.kind().canBeCancelled()) {
            mail.setHeader("List-Unsubscribe", "<" + unsubscribing.address(message) + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        bodies.write(message, files, mail);
        mail.saveChanges();
        return mail;
    }

    /** A definite answer is believed. None after the whole mail was handed over leaves it open whether it was taken. */
    private static TransportException translated(MessagingException e, boolean handedOver) {
        for (@Nullable Throwable at = e; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused && isAnswer(refused.getReturnCode())) {
                return coded(refused.getReturnCode(), "address-refused", e);
            }
            if (at instanceof SMTPSendFailedException refused
                    && isAnswer(refused.getReturnCode())
                    && !(refused.getNextException() instanceof SMTPAddressFailedException)) {
                return coded(refused.getReturnCode(), "mail-refused", e);
            }
            if (at instanceof AuthenticationFailedException) {
                return TransportException.temporary("mail-login", e);
            }
            if (at instanceof CertificateException || at instanceof SSLException) {
                return TransportException.temporary("mail-certificate", e);
            }
        }
        return handedOver
                ? TransportException.doubtful("mail-server-away", e)
                : TransportException.temporary("mail-server-away", e);
    }

    private static boolean isAnswer(int code) {
        return code >= FIRST_TEMPORARY_CODE;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : at.getCause();
    }

    private static TransportException coded(int code, String fault, Throwable cause) {
        return code >= FIRST_PERMANENT_CODE
                ? TransportException.permanent(fault, cause)
                : TransportException.temporary(fault, cause);
    }

    /** Knows its own Message-ID, which makes a repeated mail recognisable as the same one, and whether all of it went out. */
    private static final class OwnMail extends MimeMessage {

        private final String id;
        private boolean handedOver;

        OwnMail(MailLines lines, String id) {
            super(lines.session());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] leftOut) throws IOException, MessagingException {
            super.writeTo(out, leftOut);
            handedOver = true;
        }
    }
}
