package org.khet.archives;

/** What is wrong with one file of an archive. */
public record Fault(String path, Kind kind) {

    /** In which way. */
    public enum Kind {
        MISSING("หายไป", "is missing"),
        CHANGED("ถูกเปลี่ยนแปลง", "has been changed"),
        UNEXPECTED("ไม่อยู่ในบัญชีรายการ", "is in no manifest"),
        UNREADABLE("อ่านไม่ได้", "cannot be read");

        private final String saysTh;
        private final String saysEn;

        Kind(String saysTh, String saysEn) {
            this.saysTh = saysTh;
            this.saysEn = saysEn;
        }

        public String saysTh() {
            return saysTh;
        }

        public String saysEn() {
            return saysEn;
        }
    }
}
