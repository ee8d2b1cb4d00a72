package org.khet.problem;

/** A stack trace for the log without any message: messages of drivers and parsers repeat the data they failed on. */
final class FailureTrace {
    private static final int FRAMES = 40;

    private FailureTrace() {}

    static ProblemException internal() {
        return ProblemException.of(CommonProblems.INTERNAL)
                .detail(
                        "ระบบบันทึกเหตุขัดข้องนี้ไว้แล้ว โปรดแจ้งเลขติดตาม (traceId) แก่ผู้ดูแลระบบ",
                        "The failure is on record; please tell the administrator its trace id")
                .build();
    }

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable current = failure; current != null && depth < 10; current = current.getCause(), depth++) {
            text.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(current.getClass().getName());
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(System.lineSeparator()).append("  at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
