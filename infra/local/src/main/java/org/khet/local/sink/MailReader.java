package org.khet.local.sink;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart into what a reader sees: subject, text, HTML, names of attachments. */
final class MailReader {
    static final String MESSAGE_ID = "X-Khet-Message-Id";

    private final Clock clock;

    MailReader(Clock clock) {
        this.clock = clock;
    }

    Message read(MimeMessage mail, String to) throws MessagingException, IOException {
        var parts = new Parts();
        parts.collect(mail);
        @Nullable String id = mail.getHeader(MESSAGE_ID, null);
        return new Message(
                UUID.randomUUID().toString(),
                Message.Kind.mail,
                null,
                to,
                mail.getSubject(),
                parts.text,
                parts.html,
                parts.attachments.isEmpty() ? null : parts.attachments,
                id == null ? null : id.strip(),
                clock.instant());
    }

    /** The first text, the first HTML, and every file. */
    private static final class Parts {
        private final List<String> attachments = new ArrayList<>();
        private @Nullable String text;
        private @Nullable String html;

        void collect(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    collect(multipart.getBodyPart(i));
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                String name = part.getFileName();
                attachments.add(name == null ? "?" : MimeUtility.decodeText(name));
            } else if (part.isMimeType("text/html") && html == null) {
                html = String.valueOf(part.getContent());
            } else if (part.isMimeType("text/*") && text == null) {
                text = String.valueOf(part.getContent());
            }
        }
    }
}
