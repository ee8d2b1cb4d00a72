package org.khet.collection.letterheads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** A file that came as a plain body. */
final class OfficeUpload {

    /** One byte more than allowed is enough to know that it is too much. */
    static byte[] read(HttpServletRequest request, int most) throws IOException {
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw ProblemException.of(CommonProblems.TOO_LARGE)
                    .detail("ไฟล์ใหญ่เกิน " + most + " ไบต์", "The file is larger than " + most + " bytes")
                    .cure("ย่อไฟล์แล้วส่งใหม่", "Make it smaller and send it again")
                    .build();
        }
        return bytes;
    }

    private OfficeUpload() {}
}
