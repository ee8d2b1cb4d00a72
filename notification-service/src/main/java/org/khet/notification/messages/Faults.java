package org.khet.notification.messages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Why a message did not arrive, in words; codes are what is stored. */
public final class Faults {

    public static final String PERSONAL_DATA = "personal-data";
    public static final String TOO_LONG = "sms-too-long";
    public static final String ADDRESS_BOUNCED = "address-bounced";
    public static final String BOUNCED = "bounced";
    public static final String UNDELIVERED = "undelivered";
    public static final String NO_RECEIPT = "no-receipt";
    public static final String WAY_CLOSED = "way-out-closed";
    public static final String INTERNAL = "internal";
    public static final String FILE_AWAY = "attachment-away";
    public static final String FILE_GONE = "attachment-gone";
    public static final String FILE_CHANGED = "attachment-changed";
    public static final String FILE_TOO_LARGE = "attachment-too-large";
    public static final String FILE_PATH = "attachment-path";

    /** What the other side says of an address, not of a text, a file or itself. */
    private static final List<String> OF_THE_ADDRESS =
            List.of("address-refused", "unwritable-mail", "sms-refused", ADDRESS_BOUNCED, BOUNCED, UNDELIVERED);

    private static final Fault UNKNOWN =
            new Fault("", "ส่งไม่สำเร็จ", "It could not be sent", "ลองส่งอีกครั้ง", "Send it again");

    /** By the beginning of the code, as a provider's own number may follow. */
    private static final Map<String, Fault> TEXTS = Map.ofEntries(
            entry(
                    "mail-server-away",
                    "เซิร์ฟเวอร์อีเมลไม่ตอบ",
                    "The mail server does not answer",
                    "ตรวจเซิร์ฟเวอร์อีเมล แล้วส่งอีกครั้ง",
                    "Look after the mail server, then send again"),
            entry(
                    "mail-login",
                    "เซิร์ฟเวอร์อีเมลไม่รับชื่อผู้ใช้หรือรหัสผ่าน",
                    "The mail server refuses our login",
                    "แก้การตั้งค่าบัญชีอีเมล",
                    "Mend the mail account's settings"),
            entry(
                    "mail-certificate",
                    "ใบรับรองของเซิร์ฟเวอร์อีเมลไม่น่าเชื่อถือ จึงไม่ส่ง",
                    "The mail server's certificate is not trusted, so nothing was sent",
                    "ตรวจชื่อเซิร์ฟเวอร์และใบรับรอง",
                    "Check the server's name and certificate"),
            entry(
                    "address-refused",
                    "ปลายทางไม่รับที่อยู่อีเมลนี้",
                    "The address is refused",
                    "แก้อีเมลของผู้รับ แล้วส่งอีกครั้ง",
                    "Mend the recipient's address, then send again"),
            entry(
                    "mail-refused",
                    "เซิร์ฟเวอร์ไม่รับอีเมลฉบับนี้",
                    "The mail is refused",
                    "ดูเหตุผลที่เซิร์ฟเวอร์อีเมล",
                    "See the mail server's reason"),
            entry(
                    "unwritable-mail",
                    "เขียนอีเมลไม่ได้",
                    "The mail cannot be written",
                    "ตรวจที่อยู่ผู้รับ",
                    "Check the recipient's address"),
            entry(
                    "sms-provider-away",
                    "ผู้ให้บริการ SMS ไม่ตอบ",
                    "The SMS provider does not answer",
                    "ระบบลองรายถัดไปและส่งซ้ำเอง",
                    "The next one is tried, and it is sent again by itself"),
            entry(
                    "sms-refused",
                    "ผู้ให้บริการไม่รับ SMS นี้",
                    "The provider refuses the SMS",
                    "ตรวจหมายเลข ชื่อผู้ส่ง และเครดิต",
                    "Check the number, the sender name and the credit"),
            entry(
                    "sms-failed",
                    "ผู้ให้บริการ SMS ขัดข้อง",
                    "The SMS provider has a fault",
                    "ระบบส่งซ้ำเอง",
                    "It is sent again by itself"),
            entry(
                    WAY_CLOSED,
                    "พักผู้ให้บริการที่ขัดข้องไว้ชั่วคราว",
                    "The failing provider is left alone for a while",
                    "ระบบส่งซ้ำเอง",
                    "It is sent again by itself"),
            entry(
                    ADDRESS_BOUNCED,
                    "อีเมลนี้เคยตีกลับถาวร",
                    "Mail to this address has come back for good",
                    "แก้อีเมลของผู้รับ หรือยกเลิกการพักที่อยู่ แล้วส่งอีกครั้ง",
                    "Mend the recipient's address or release it, then send again"),
            entry(BOUNCED, "อีเมลตีกลับ", "The mail came back", "ตรวจอีเมลของผู้รับ", "Check the recipient's address"),
            entry(
                    UNDELIVERED,
                    "ผู้ให้บริการแจ้งว่าส่งไม่ถึงเครื่อง",
                    "The provider says that it did not arrive",
                    "ตรวจหมายเลข แล้วส่งอีกครั้ง",
                    "Check the number, then send again"),
            entry(
                    NO_RECEIPT,
                    "ยังไม่มีใบรับจากผู้ให้บริการ",
                    "No receipt has come from the provider",
                    "สอบถามผู้รับ ก่อนส่งซ้ำ",
                    "Ask the recipient before sending again"),
            entry(
                    PERSONAL_DATA,
                    "ข้อความมีข้อมูลส่วนบุคคล จึงไม่ส่งและไม่เก็บ",
                    "The text held personal data, so it was neither sent nor kept",
                    "แก้แม่แบบ",
                    "Mend the template"),
            entry(
                    TOO_LONG,
                    "SMS ยาวเกินสามส่วน",
                    "The SMS is longer than three parts",
                    "ย่อแม่แบบ",
                    "Shorten the template"),
            entry(
                    FILE_AWAY,
                    "บริการที่เก็บไฟล์แนบไม่ตอบ",
                    "The service that keeps the attachment does not answer",
                    "ระบบรอและลองใหม่เอง แล้วส่งโดยไม่มีไฟล์หากนานเกินไป",
                    "It waits and tries again by itself, and goes without the file if that takes too long"),
            entry(
                    FILE_TOO_LARGE,
                    "ไฟล์แนบใหญ่เกินกำหนด",
                    "The attachment is too large",
                    "ผู้รับเปิดไฟล์จากลิงก์ในข้อความ",
                    "Its reader opens it by the link in the message"),
            entry(
                    "attachment",
                    "ไฟล์แนบหาย ถูกถอน หรือไม่ตรงกับที่แจ้งไว้",
                    "The attachment is gone, withdrawn, or not the one that was told of",
                    "ตรวจไฟล์ต้นทาง",
                    "Check the file at its source"),
            entry(
                    INTERNAL,
                    "ระบบขัดข้องระหว่างส่ง",
                    "Something went wrong on our side",
                    "ระบบส่งซ้ำเอง",
                    "It is sent again by itself"));

    /** A fault with what to do about it. */
    public record Fault(String code, String textTh, String textEn, String cureTh, String cureEn) {}

    public static Fault of(String code) {
        var text = TEXTS.entrySet().stream()
                .filter(entry -> code.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(UNKNOWN);
        return new Fault(code, text.textTh(), text.textEn(), text.cureTh(), text.cureEn());
    }

    /** Whether another address of the same person may do better. */
    static boolean ofTheAddress(String code) {
        return OF_THE_ADDRESS.stream().anyMatch(code::startsWith);
    }

    private static Map.Entry<String, Fault> entry(String code, String th, String en, String cureTh, String cureEn) {
        return Map.entry(code, new Fault(code, th, en, cureTh, cureEn));
    }

    private Faults() {}
}
