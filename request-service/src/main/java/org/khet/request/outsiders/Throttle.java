package org.khet.request.outsiders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Counts what people without a login do, by address and in whole, minute by minute. The gateway counts too; this holds
 * also where somebody comes past it. Counted in this process, as an address is no one's name and not worth a store.
 */
@Component
public class Throttle {

    private static final long WINDOW_SECONDS = 60;

    private final OutsiderSettings settings;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long window;

    Throttle(OutsiderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException 429 where too many looked */
    public void look(HttpServletRequest request) {
        count("look", request, settings.looksPerAddress(), settings.looksInAll());
    }

    /** @throws ProblemException 429 where too many sent something */
    public void send(HttpServletRequest request) {
        count("send", request, settings.filingsPerAddress(), settings.filingsInAll());
    }

    private synchronized void count(String door, HttpServletRequest request, int perAddress, int inAll) {
        long second = clock.instant().getEpochSecond();
        if (second / WINDOW_SECONDS != window) {
            window = second / WINDOW_SECONDS;
            counts.clear();
        }
        // The whole comes first: beyond it no further address is remembered, so that the memory is bounded too.
        if (counts.getOrDefault(door, 0) >= inAll
                || counts.getOrDefault(door + " " + request.getRemoteAddr(), 0) >= perAddress) {
            throw tooMany(WINDOW_SECONDS - second % WINDOW_SECONDS);
        }
        counts.merge(door, 1, Integer::sum);
        counts.merge(door + " " + request.getRemoteAddr(), 1, Integer::sum);
    }

    private static ProblemException tooMany(long seconds) {
        return ProblemException.of(CommonProblems.TOO_MANY)
                .detail("มีการเรียกใช้หน้าสาธารณะถี่เกินไป", "The public pages are called too often")
                .cure("รอตามเวลาใน Retry-After แล้วลองใหม่", "Wait as Retry-After says and try again")
                .retryAfter(Duration.ofSeconds(seconds))
                .build();
    }
}
