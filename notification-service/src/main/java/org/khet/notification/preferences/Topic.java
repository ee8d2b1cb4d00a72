package org.khet.notification.preferences;

/** What messages are about, as people choose among them; the digest is grouped by it. */
public enum Topic {
    COLLECTION("รอบจัดเก็บข้อมูล", "Collections"),
    SUBMISSION("ข้อมูลที่โรงเรียนส่ง", "Submissions"),
    REMINDER("เตือนก่อนหมดเวลา", "Reminders"),
    DUPLICATE("นักเรียนซ้ำซ้อน", "Duplicate pupils"),
    ADVICE("คำถามและคำแนะนำ", "Questions and advice"),
    STEP("ขั้นตอนการทำงาน", "Steps of work"),
    REQUEST("คำขอข้อมูล", "Information requests"),
    REPORT("รายงานและการเผยแพร่", "Reports and publications");

    private final String th;
    private final String en;

    Topic(String th, String en) {
        this.th = th;
        this.en = en;
    }

    /** @param language {@code th} or {@code en} */
    public String title(String language) {
        return language.equals("en") ? en : th;
    }
}
