package org.khet.notification.editing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.notification.templates.Template;
import org.khet.notification.texts.SmsSegments;

/**
 * What readers would see, in both languages, with a likely value for each variable.
 *
 * @param attachments likely names of the files that go along with the mail
 */
record Preview(Side th, Side en, List<String> attachments) {

    /**
     * @param sms null where there is none
     * @param smsSegments how many parts the SMS takes; 0 where there is none
     */
    record Side(
            String subject,
            List<String> paragraphs,
            String link,
            @Nullable String sms,
            int smsCharacters,
            int smsSegments,
            Map<String, String> values) {}

    static Preview of(
            Template template,
            Function<String, Map<String, String>> samples,
            List<String> attachments,
            String publicUrl) {
        return new Preview(
                side(template, "th", samples.apply("th"), publicUrl),
                side(template, "en", samples.apply("en"), publicUrl),
                attachments);
    }

    private static Side side(Template template, String language, Map<String, String> values, String publicUrl) {
        var rendered = template.render(language, values, publicUrl);
        var sms = rendered.sms();
        return new Side(
                rendered.subject(),
                rendered.paragraphs(),
                rendered.link(),
                sms,
                sms == null ? 0 : sms.length(),
                sms == null ? 0 : SmsSegments.count(sms),
                values);
    }
}
