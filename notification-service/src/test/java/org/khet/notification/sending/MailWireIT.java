package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.messages.Attachment;
import org.khet.notification.messages.Kind;

/** A mail as the next server gets it. */
class MailWireIT {

    private static final byte[] FILE = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xFF, '\r', '\n', '.', '\r', '\n'};

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Mail mail;

    @BeforeEach
    void start() {
        server.start();
        mail = MailForTests.plain(server.getSmtp().getPort(), MailForTests.settings(""));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void an_attachment_arrives_byte_by_byte_under_its_thai_name() throws Exception {
        var file = new Attachment(
                "รายงาน/2569.pdf", "application/pdf", "reporting", "/api/public/one.pdf", "", FILE.length);
        mail.send(MailForTests.message(Kind.DUTY), List.of(new Enclosure(file, FILE)));
        var whole = (MimeMultipart) received().getContent();
        assertThat(whole.getCount()).isEqualTo(2);
        var part = whole.getBodyPart(1);
        assertThat(part.getDisposition()).isEqualTo("attachment");
        assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo("รายงาน_2569.pdf");
        assertThat(part.isMimeType("application/pdf")).isTrue();
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(FILE);
        var words = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent().toString()).contains("ย่อหน้า");
        assertThat(words.getBodyPart(1).getContent().toString()).contains("&lt;script&gt;");
    }

    @Test
    void what_is_good_to_know_can_be_cancelled_with_one_click_and_a_duty_cannot() throws Exception {
        mail.send(MailForTests.message(Kind.INFORMATION), List.of());
        assertThat(received().getHeader("List-Unsubscribe", null))
                .matches("<https://khet\\.test/\\S+>")
                .doesNotContain("@");
        assertThat(received().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        server.purgeEmailFromAllMailboxes();
        mail.send(MailForTests.message(Kind.DUTY), List.of());
        assertThat(received().getHeader("List-Unsubscribe")).isNull();
        assertThat(received().getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(received().getHeader("Message-ID", null)).isEqualTo("<0123456789abcdef@khet>");
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
