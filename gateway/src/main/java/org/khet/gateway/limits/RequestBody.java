package org.khet.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/**
 * A body that is counted while it is read, and that remembers when it was the caller's side that broke: whoever passes it
 * on sees only that writing ended, and must not blame the service.
 */
public final class RequestBody extends HttpServletRequestWrapper {
    private final DataSize most;
    private @Nullable ServletInputStream counted;
    private volatile @Nullable ProblemException failure;

    RequestBody(HttpServletRequest request, DataSize most) {
        super(request);
        this.most = most;
        request.setAttribute(RequestBody.class.getName(), this);
    }

    /** What went wrong on the caller's side of this request while its body was read, if anything did. */
    public static @Nullable ProblemException failureOf(ServletRequest request) {
        return request.getAttribute(RequestBody.class.getName()) instanceof RequestBody body ? body.failure : null;
    }

    static ProblemException tooLarge(DataSize most) {
        return ProblemException.of(CommonProblems.TOO_LARGE)
                .detail("ส่งได้ไม่เกิน " + text(most), "At most " + text(most) + " are taken here")
                .cure(
                        "แบ่งข้อมูลเป็นส่วน หรือส่งเป็นไฟล์ทางช่องส่งไฟล์",
                        "Send less at once, or send it as a file where files are taken")
                .build();
    }

    private static ProblemException cutOff() {
        return ProblemException.of(CommonProblems.MALFORMED)
                .detail("ข้อมูลมาไม่ครบ การส่งขาดกลางทาง", "The content broke off on its way")
                .cure("ส่งใหม่ทั้งหมด", "Send all of it again")
                .build();
    }

    private static String text(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " kB";
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getInputStream());
        }
        return counted;
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream inner;
        private long seen;

        Counted(ServletInputStream inner) {
            this.inner = inner;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read;
            try {
                read = inner.read(into, from, length);
            } catch (IOException broken) {
                failure = cutOff();
                throw broken;
            }
            seen += Math.max(0, read);
            if (seen > most.toBytes()) {
                failure = tooLarge(most);
                throw failure;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
