package org.khet.problem;

/** The problems that any service may answer; what only one feature knows is listed beside that feature. */
public final class CommonProblems {
    public static final ProblemType MALFORMED =
            new ProblemType("malformed", 400, "อ่านคำขอไม่ได้", "The request cannot be read");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "กรุณาเข้าสู่ระบบ", "Please log in");
    public static final ProblemType FORBIDDEN =
            new ProblemType("forbidden", 403, "ไม่มีสิทธิ์ทำรายการนี้", "You may not do this");
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "ไม่พบสิ่งที่ขอ", "There is no such thing");
    public static final ProblemType NOT_ALLOWED = new ProblemType(
            "method-not-allowed", 405, "วิธีเรียกนี้ใช้กับที่อยู่นี้ไม่ได้", "This method is not allowed here");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "ไม่มีคำตอบในรูปแบบที่ขอ", "No answer in the format asked for");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "ขัดกับสถานะปัจจุบัน", "In conflict with the present state");
    public static final ProblemType STALE =
            new ProblemType("stale", 412, "มีผู้แก้ไขไปก่อนแล้ว", "Somebody else has changed it meanwhile");
    public static final ProblemType TOO_LARGE =
            new ProblemType("too-large", 413, "ข้อมูลใหญ่เกินกำหนด", "The content is too large");
    public static final ProblemType UNSUPPORTED_MEDIA =
            new ProblemType("unsupported-media", 415, "ไม่รองรับรูปแบบข้อมูลนี้", "This media type is not supported");
    public static final ProblemType VALIDATION_FAILED =
            new ProblemType("validation-failed", 422, "ข้อมูลไม่ถูกต้อง", "The data is not valid");
    public static final ProblemType UNKNOWN_FIELD =
            new ProblemType("unknown-field", 422, "มีช่องข้อมูลที่ไม่รู้จัก", "There is a field that is not known");
    public static final ProblemType IDEMPOTENCY_MISMATCH = new ProblemType(
            "idempotency-mismatch",
            422,
            "ใช้ Idempotency-Key ซ้ำกับคำขออื่น",
            "The Idempotency-Key was used for another request");
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "ต้องระบุ If-Match", "If-Match is required");
    public static final ProblemType TOO_MANY =
            new ProblemType("too-many-requests", 429, "เรียกถี่เกินไป", "Too many requests");
    public static final ProblemType INTERNAL =
            new ProblemType("internal", 500, "ระบบขัดข้อง", "Something went wrong on our side");
    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", 503, "ระบบไม่พร้อมให้บริการชั่วคราว", "Not available at the moment");
    public static final ProblemType NO_ROOM =
            new ProblemType("no-room", 507, "พื้นที่จัดเก็บเต็ม", "There is no room left to store it");

    private CommonProblems() {}
}
