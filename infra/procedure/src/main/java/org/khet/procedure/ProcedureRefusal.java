package org.khet.procedure;

/** The procedure does not allow this now. Services answer it as a conflict, 409, with these words. */
public final class ProcedureRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; stable, and its lower-case form with hyphens may serve as the slug of a problem. */
    public enum Code {
        NO_SUCH_STEP("ไม่มีขั้นตอนที่ %d ในกระบวนงานนี้", "There is no step %d in this procedure"),
        NOT_YET("ยังไม่ถึงขั้นตอนที่ %d", "It is not the turn of step %d yet"),
        ALREADY_DONE("ขั้นตอนที่ %d เสร็จแล้ว", "Step %d is already done"),
        PAUSED("ขั้นตอนที่ %d หยุดพักอยู่ ต้องให้เดินต่อก่อน", "Step %d is paused and has to be resumed first"),
        NOT_PAUSED("ขั้นตอนที่ %d กำลังดำเนินการอยู่แล้ว", "Step %d is already in work"),
        CANNOT_REJECT("ขั้นตอนที่ %d ส่งกลับไม่ได้", "Step %d cannot send work back"),
        REASON_REQUIRED("ขั้นตอนที่ %d ต้องระบุเหตุผล", "Step %d needs a reason for this"),
        ALREADY_EXTENDED("ขยายเวลาครบจำนวนครั้งแล้ว (ขั้นตอนที่ %d)", "The time may not be extended again (step %d)"),
        NO_DUE_DATE("ขั้นตอนที่ %d ไม่มีกำหนดเสร็จที่จะขยาย", "Step %d has no due date to extend"),
        BAD_EXTENSION(
                "จำนวนวันที่ขยายของขั้นตอนที่ %d ต้องอยู่ระหว่าง 1 ถึง 365",
                "Step %d may be extended by 1 to 365 days"),
        SAME_PERSON(
                "ผู้ตรวจสอบขั้นตอนที่ %d ต้องไม่ใช่ผู้จัดทำ",
                "Step %d may not be completed by the person whose work it checks");

        private final String th;
        private final String en;

        Code(String th, String en) {
            this.th = th;
            this.en = en;
        }
    }

    private final Code code;
    private final int step;

    ProcedureRefusal(Code code, int step) {
        super(code.en.formatted(step));
        this.code = code;
        this.step = step;
    }

    public Code code() {
        return code;
    }

    public int step() {
        return step;
    }

    public String messageTh() {
        return code.th.formatted(step);
    }

    public String messageEn() {
        return code.en.formatted(step);
    }
}
