package org.khet.notification.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP, as text and HTML, under a Message-ID that follows from the message. */
@Component
class Mail implements Transport {

    private static final int FIRST_PERMANENT_CODE = 500;

    private final JavaMailSender sender;
    private final String from;

    Mail(JavaMailSender sender, NotificationSettings settings) {
        this.sender = sender;
        this.from = settings.from();
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
    public void send(Message message) throws TransportException {
        try {
            sender.send(mime(message));
        } catch (MailException e) {
            throw translated(e);
        } catch (MessagingException e) {
            throw TransportException.permanent("unwritable-mail", e);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException {
        var mime = new FixedIdMessage(sender.createMimeMessage(), message.id() + "@khet");
        var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.address());
        helper.setSubject(message.subject());
        helper.setText(MailText.plain(message), MailText.html(message));
        helper.setSentDate(Date.from(message.createdAt()));
        mime.setHeader("X-Khet-Message-Id", message.id());
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private static TransportException translated(MailException e) {
        Throwable cause = e;
        if (e instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        for (@Nullable Throwable at = cause; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused) {
                return coded(refused.getReturnCode(), "address-refused", e);
            }
            if (at instanceof SMTPSendFailedException refused
                    && !(refused.getNextException() instanceof SMTPAddressFailedException)) {
                return coded(refused.getReturnCode(), "mail-refused", e);
            }
        }
        return TransportException.temporary("mail-server-away", e);
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

    /** Mail writes its own Message-ID at sending; ours makes a repeated mail recognisable as the same one. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String id;

        FixedIdMessage(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
