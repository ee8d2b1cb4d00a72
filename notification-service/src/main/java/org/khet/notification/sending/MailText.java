package org.khet.notification.sending;

import java.util.stream.Collectors;
import org.khet.notification.messages.Message;
import org.springframework.web.util.HtmlUtils;

/** A mail's two parts. */
final class MailText {

    private static final String FOOT_TH = "สำนักงานเขตพื้นที่การศึกษา · ระบบเขต (Khet) · โปรดอย่าตอบกลับอีเมลนี้";
    private static final String FOOT_EN = "Educational Service Area Office · Khet · Please do not reply to this mail";

    static String plain(Message message) {
        return String.join("\n\n", message.paragraphs()) + "\n\n" + message.link() + "\n\n-- \n" + foot(message) + "\n";
    }

    static String html(Message message) {
        var paragraphs = message.paragraphs().stream()
                .map(paragraph -> "<p style=\"margin:0 0 14px\">" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining());
        var link = escaped(message.link());
        return """
                <!doctype html><html lang="%s"><body style="margin:0;background:#f4f6f5;padding:24px;\
                font-family:Sarabun,'Noto Sans Thai',Tahoma,sans-serif;font-size:16px;line-height:1.7;color:#1f2d2b">\
                <table role="presentation" width="100%%" style="max-width:600px;margin:0 auto;background:#ffffff;\
                border-radius:12px"><tr><td style="padding:28px">\
                <h1 style="font-size:19px;line-height:1.5;margin:0 0 18px;color:#0f4c47">%s</h1>%s\
                <p style="margin:22px 0 0"><a href="%s" style="background:#0f4c47;color:#ffffff;text-decoration:none;\
                padding:10px 18px;border-radius:8px;display:inline-block">%s</a></p>\
                <p style="margin:26px 0 0;font-size:13px;color:#5d6b69">%s</p></td></tr></table></body></html>
                """.formatted(
                        message.language(),
                        escaped(message.subject()),
                        paragraphs,
                        link,
                        thai(message) ? "เปิดในระบบ" : "Open in Khet",
                        foot(message));
    }

    private static String foot(Message message) {
        return thai(message) ? FOOT_TH : FOOT_EN;
    }

    private static boolean thai(Message message) {
        return !message.language().equals("en");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private MailText() {}
}
