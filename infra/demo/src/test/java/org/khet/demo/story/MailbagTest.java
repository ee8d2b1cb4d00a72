package org.khet.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.demo.area.Person;

class MailbagTest {
    private static final Person OFFICER =
            new Person("a", "ก ข", "school-officer", "99010001", "9901", "a@school.test", "0800000001");

    @Test
    void what_has_not_come_is_named_with_how_often() {
        var mailbag = new Mailbag();
        mailbag.mailAndSms(OFFICER);
        mailbag.mail(OFFICER);

        assertThat(mailbag.mails()).isEqualTo(2);
        assertThat(mailbag.sms()).isEqualTo(1);
        assertThat(mailbag.missing(Map.of("mail a@school.test", 1, "sms 0800000001", 1)))
                .containsExactly("mail a@school.test: 1 of 2");
    }
}
