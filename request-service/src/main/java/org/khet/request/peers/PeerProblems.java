package org.khet.request.peers;

import java.time.Duration;
import java.util.ArrayList;
import org.khet.problem.CommonProblems;
import org.khet.problem.FieldProblem;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is answered when another service does not answer, and what it refuses, told on in its own words. */
final class PeerProblems {

    static final ProblemType REFUSED =
            new ProblemType("peer-refused", 502, "บริการอื่นตอบไม่ตรงรูปแบบ", "Another service gave no usable answer");

    private static final String PREFIX = "urn:khet:problem:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The breaker is open: nobody was asked, and the answer says so. */
    static ProblemException resting(Peer peer, Duration wait) {
        return away(peer, "OPEN", wait)
                .detail(
                        peer.nameTh()
                                + " ขัดข้องติดต่อกันหลายครั้ง ระบบจึงพักการเรียกไว้ชั่วคราว และไม่ได้ส่งคำขอนี้ออกไป",
                        peer.label() + " failed several times in a row and is being left alone; it was not asked now")
                .cure(
                        "ลองใหม่เมื่อครบเวลาที่แจ้ง สิ่งที่กรอกไว้ยังอยู่",
                        "Try again after that time; what you filled in is kept")
                .build();
    }

    static ProblemException tooSlow(Peer peer, Duration limit) {
        return away(peer, "SLOW", Duration.ofSeconds(5))
                .detail(
                        peer.nameTh() + " ไม่ตอบภายใน " + limit.toMillis() / 1000.0 + " วินาที",
                        peer.label() + " gave no answer within " + limit.toMillis() / 1000.0 + " s")
                .cure(
                        "ลดจำนวนคอลัมน์หรือเพิ่มเงื่อนไข แล้วลองใหม่",
                        "Ask for fewer fields or filter more, and try again")
                .build();
    }

    static ProblemException full(Peer peer) {
        return away(peer, "BUSY", Duration.ofSeconds(2))
                .detail(
                        "มีการเรียก " + peer.nameTh() + " พร้อมกันเต็มจำนวนแล้ว",
                        "As many calls to " + peer.label() + " as allowed are on their way")
                .cure("รอสักครู่แล้วลองใหม่", "Wait a moment and try again")
                .build();
    }

    static ProblemException gone(Peer peer, Exception cause) {
        return away(peer, "AWAY", Duration.ofSeconds(5))
                .detail(peer.nameTh() + " ยังไม่พร้อม", peer.label() + " is not available")
                .cure("ลองใหม่ภายหลัง", "Try again later")
                .cause(cause)
                .build();
    }

    private static ProblemException.Builder away(Peer peer, String state, Duration wait) {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .extension("peer", peer.label())
                .extension("peerState", state)
                .retryAfter(wait);
    }

    /** A refusal of the caller's own doing, such as a field that there is not. */
    static ProblemException refusal(int status, byte[] body) {
        try {
            var said = JSON.readTree(body);
            var type = said.path("type").asString("");
            if (type.startsWith(PREFIX)) {
                return toldOn(said, type.substring(PREFIX.length()), status);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            return unusable(e);
        }
        return unusable(new IllegalStateException("status " + status));
    }

    static ProblemException unusable(Exception cause) {
        return ProblemException.of(REFUSED)
                .detail("บริการอื่นตอบไม่ตรงรูปแบบที่ตกลงไว้", "Another service did not answer as agreed")
                .cure("แจ้งผู้ดูแลระบบพร้อมรหัสติดตาม", "Tell the administrator, with the trace id")
                .cause(cause)
                .build();
    }

    private static ProblemException toldOn(JsonNode said, String slug, int status) {
        var told = ProblemException.of(new ProblemType(
                slug,
                status,
                said.path("titleTh").asString(""),
                said.path("titleEn").asString("")));
        if (said.has("detailTh")) {
            told.detail(
                    said.path("detailTh").asString(""), said.path("detailEn").asString(""));
        }
        if (said.has("cureTh")) {
            told.cure(said.path("cureTh").asString(""), said.path("cureEn").asString(""));
        }
        var fields = new ArrayList<FieldProblem>();
        said.path("errors")
                .forEach(error -> fields.add(new FieldProblem(
                        error.path("field").asString(""),
                        null,
                        error.path("messageTh").asString(""),
                        error.path("messageEn").asString(""))));
        fields.forEach(told::field);
        return told.build();
    }

    private PeerProblems() {}
}
