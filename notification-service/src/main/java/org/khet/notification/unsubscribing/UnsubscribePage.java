package org.khet.notification.unsubscribing;

/** Two small pages without a script. */
final class UnsubscribePage {

    static final String ASK = page(
            "ยกเลิกการรับข่าวสาร",
            "<p>ต้องการหยุดรับอีเมลข่าวสารชนิดนี้หรือไม่ เรื่องที่ท่านต้องดำเนินการจะยังแจ้งตามปกติ</p>"
                    + "<p lang=\"en\">Stop mails of this kind? What you have to act on still reaches you.</p>"
                    + "<form method=\"post\"><button name=\"List-Unsubscribe\" value=\"One-Click\">"
                    + "หยุดรับ · Stop</button></form>");

    static final String DONE = page(
            "ยกเลิกแล้ว",
            "<p>หยุดส่งอีเมลข่าวสารชนิดนี้แล้ว เปิดรับใหม่ได้ในหน้าการแจ้งเตือนของท่าน</p>"
                    + "<p lang=\"en\">Stopped. You can have them again on your notifications page.</p>");

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <title>%s</title><style>:root{color-scheme:light dark}body{font:17px/1.7 Sarabun,Tahoma,sans-serif;\
                max-width:34rem;margin:12vh auto;padding:0 24px}button{font:inherit;padding:10px 20px;border:0;\
                border-radius:8px;background:#0f4c47;color:#fff}</style></head><body><main><h1>%s</h1>%s</main></body></html>
                """.formatted(title, title, body);
    }

    private UnsubscribePage() {}
}
