package org.khet.notification.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Attachment;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Happening;
import org.khet.notification.messages.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts a mail's files to it before it leaves. A mail waits for a file that is away, but not for ever: what it says is more
 * than what it encloses, so after a while it goes without, says so, and leads to its link. What will not be had at all, or
 * is not what the event spoke of, is not waited for.
 */
@Component
public class Enclosing {

    private static final Logger LOG = LoggerFactory.getLogger(Enclosing.class);

    private final KeptFiles files;
    private final FileSettings settings;
    private final int attempts;

    Enclosing(KeptFiles files, FileSettings settings, NotificationSettings all) {
        this.files = files;
        this.settings = settings;
        this.attempts = all.attempts();
    }

    /** A file with its bytes. */
    public record Enclosure(Attachment file, byte[] bytes) {}

    /** Whether a mail may leave. */
    public sealed interface Packed {

        /** @param message as it leaves: without the files that are not to be had, and saying so */
        record Ready(Message message, List<Enclosure> files) implements Packed {}

        /** @param service that is away */
        record Waiting(String service) implements Packed {}
    }

    public Packed pack(Message message, Instant now) {
        var leaving = message;
        var packed = new ArrayList<Enclosure>();
        for (var file : message.attachments()) {
            try {
                packed.add(new Enclosure(file, files.fetch(file)));
            } catch (FileMissingException e) {
                leaving = without(leaving, file, e.fault(), now);
            } catch (FileAwayException e) {
                if (isWaitedFor(message, now)) {
                    LOG.info("Message {} waits for a file of {}: {}", message.id(), file.service(), e.getMessage());
                    return new Packed.Waiting(file.service());
                }
                leaving = without(leaving, file, Faults.FILE_AWAY, now);
            }
        }
        return new Packed.Ready(leaving, packed);
    }

    private boolean isWaitedFor(Message message, Instant now) {
        var since = message.history().stream()
                .filter(happening -> Faults.FILE_AWAY.equals(happening.fault()))
                .map(Happening::at)
                .findFirst()
                .orElse(now);
        return message.attempt() < attempts && since.plus(settings.patience()).isAfter(now);
    }

    private static Message without(Message message, Attachment file, String fault, Instant now) {
        LOG.warn("Message {} goes without its file: {}", message.id(), fault);
        var said = message.language().equals("en")
                ? "The file “" + file.name() + "” could not be attached. It lies behind the link of this mail."
                : "แนบไฟล์ “" + file.name() + "” มากับอีเมลนี้ไม่ได้ เปิดไฟล์ได้จากลิงก์ในอีเมลนี้";
        return message.without(file, said, fault, now);
    }
}
