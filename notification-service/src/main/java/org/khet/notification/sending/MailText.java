package org.khet.notification.sending;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Message;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail's two parts. Nothing in the HTML is fetched from anywhere, every value is escaped, and the colours are said for
 * dark readers too, which would else turn some of them and leave the others.
 *
 * @param officeTh the office's name, as the last line says it
 */
record MailText(String officeTh, String officeEn) {

    private static final String STYLE = """
            :root{color-scheme:light dark}\
            @media (prefers-color-scheme:dark){.page{background:#12201e!important}\
            .sheet{background:#1b2c29!important}.sheet,.sheet p,.sheet h1{color:#e6efed!important}\
            .foot,.foot a{color:#a9bdb9!important}}""";

    String plain(Message message, @Nullable String cancel) {
        return String.join("\n\n", message.paragraphs()) + "\n\n" + message.link() + "\n\n-- \n" + foot(message)
                + (cancel == null ? "" : "\n" + cancelText(message) + ": " + cancel) + "\n";
    }

    String html(Message message, @Nullable String cancel) {
        var paragraphs = message.paragraphs().stream()
                .map(paragraph -> "<p style=\"margin:0 0 14px\">" + shown(paragraph, message) + "</p>")
                .collect(Collectors.joining());
        var link = escaped(message.link());
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">\
                <meta name="viewport" content="width=device-width"><title>%s</title><style>%s</style></head>\
                <body class="page" style="margin:0;background:#f4f6f5;padding:24px;\
                font-family:Sarabun,'Noto Sans Thai',Tahoma,sans-serif;font-size:16px;line-height:1.7;color:#1f2d2b">\
                <table role="presentation" width="100%%" class="sheet" style="max-width:600px;margin:0 auto;\
                background:#ffffff;border-radius:12px"><tr><td style="padding:28px">\
                <h1 style="font-size:19px;line-height:1.5;margin:0 0 18px;color:#0f4c47">%s</h1>%s\
                <p style="margin:22px 0 0"><a href="%s" style="background:#0f4c47;color:#ffffff;text-decoration:none;\
                padding:10px 18px;border-radius:8px;display:inline-block">%s</a></p>\
                <p class="foot" style="margin:26px 0 0;font-size:13px;color:#5d6b69">%s%s</p></td></tr></table></body></html>
                """.formatted(
                        message.language().equals("en") ? "en" : "th",
                        escaped(message.subject()),
                        STYLE,
                        escaped(message.subject()),
                        paragraphs,
                        link,
                        thai(message) ? "เปิดในระบบ" : "Open in Khet",
                        escaped(foot(message)),
                        cancel == null
                                ? ""
                                : "<br><a style=\"color:#5d6b69\" href=\"" + escaped(cancel) + "\">"
                                        + cancelText(message) + "</a>");
    }

    private String foot(Message message) {
        return thai(message)
                ? officeTh + " · ระบบเขต (Khet) · โปรดอย่าตอบกลับอีเมลนี้"
                : officeEn + " · Khet · Please do not reply to this mail";
    }

    private static String cancelText(Message message) {
        return thai(message) ? "ยกเลิกการรับข่าวสารนี้" : "Stop mails of this kind";
    }

    private static boolean thai(Message message) {
        return !message.language().equals("en");
    }

    /** Lines stay lines, as in a digest; only addresses of our own, which a message's link begins with, become links. */
    private static String shown(String paragraph, Message message) {
        var link = URI.create(message.link());
        var own = escaped(link.getScheme() + "://" + link.getRawAuthority() + "/");
        return Pattern.compile(Pattern.quote(own) + "[^\\s<>\"]*")
                .matcher(escaped(paragraph))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a style=\"color:#0f4c47\" href=\"" + found.group() + "\">" + found.group() + "</a>"))
                .replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
