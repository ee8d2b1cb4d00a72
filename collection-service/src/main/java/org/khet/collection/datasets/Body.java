package org.khet.collection.datasets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/** A JSON body as text, read no further than is allowed. */
final class Body {

    /** @throws ProblemException 413 where it is longer, 400 where it is not UTF-8 */
    static String of(HttpServletRequest request, DataSize most) throws IOException {
        var bytes = request.getInputStream().readNBytes(Math.toIntExact(most.toBytes()) + 1);
        if (bytes.length > most.toBytes()) {
            throw ProblemException.of(CommonProblems.TOO_LARGE)
                    .detail(
                            "ชุดข้อมูลใหญ่เกิน " + most.toKilobytes() + " KB",
                            "The definition is larger than " + most.toKilobytes() + " KB")
                    .cure(
                            "ย่อรายการรหัสหรือข้อความ หรือแยกเป็นหลายชุดข้อมูล",
                            "Shorten code lists or texts, or split the data set")
                    .build();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(CommonProblems.MALFORMED)
                    .detail("JSON ต้องเป็น UTF-8", "JSON must be UTF-8")
                    .cause(e)
                    .build();
        }
    }

    private Body() {}
}
