package org.khet.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.recipients.Channel;

class MailTextTest {

    private final MailText text = new MailText("สำนักงาน", "Office");

    @Test
    void a_value_is_shown_and_never_obeyed() {
        var html = text.html(mail("<script>alert(1)</script> \"x\" & <b>"), null);

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot; &amp; &lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void lines_stay_lines_and_only_addresses_of_our_own_become_links() {
        var html = text.html(mail("• หนึ่ง\n  https://khet.test/a?b=1 https://khet.test.evil.test/x"), null);

        assertThat(html)
                .contains("• หนึ่ง<br>", "href=\"https://khet.test/a?b=1\"")
                .doesNotContain("href=\"https://khet.test.evil.test");
    }

    private static Message mail(String paragraph) {
        return Message.fresh(
                "id",
                "event",
                "template",
                1,
                Kind.DUTY,
                Channel.EMAIL,
                "someone",
                null,
                null,
                "a@example.test",
                "th",
                "เรื่อง",
                List.of(paragraph),
                "https://khet.test/workspace",
                Instant.EPOCH);
    }
}
