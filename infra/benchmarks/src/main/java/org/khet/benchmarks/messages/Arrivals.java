package org.khet.benchmarks.messages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.khet.demo.http.Client;
import org.khet.demo.http.Web;
import tools.jackson.databind.JsonNode;

/** What has arrived at the sink. */
final class Arrivals {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Client sink;

    Arrivals(Web web, URI inbox) {
        sink = new Client(web, inbox, null);
    }

    static String title(String run, int number) {
        return "R3 " + run + " #" + number + "#";
    }

    /** Forgets what is there: the sink holds its list in memory. */
    void clear() {
        sink.delete("/api/messages");
    }

    int count() {
        JsonNode counts = sink.get("/api/counts");
        return counts.path("emails").asInt() + counts.path("sms").asInt();
    }

    /** Waits until so many more are there, or nothing has come for a while; answers how many there are. */
    int await(int wanted, Duration patience) {
        int last = count();
        Instant until = Instant.now().plus(patience);
        while (last < wanted && Instant.now().isBefore(until)) {
            Web.pause(LOOK);
            int now = count();
            if (now != last) {
                last = now;
                until = Instant.now().plus(patience);
            }
        }
        return last;
    }

    /** Reads all of a run, when what may come twice has had its time. */
    Run of(String run, int events) {
        Pattern title = Pattern.compile("R3 " + run + " #(\\d+)#");
        int[] times = new int[events];
        double[] at = new double[events];
        double last = 0;
        for (JsonNode message : sink.get("/api/messages?summary=true&q=" + run)) {
            Matcher found = title.matcher(
                    message.path("subject").asString("") + message.path("text").asString(""));
            if (found.find()) {
                int number = Integer.parseInt(found.group(1));
                Instant arrived = Instant.parse(message.path("at").asString());
                double millis = arrived.getEpochSecond() * 1e3 + arrived.getNano() / 1e6;
                at[number] = times[number] == 0 ? millis : at[number];
                times[number]++;
                last = Math.max(last, millis);
            }
        }
        return new Run(times, at, last);
    }

    /**
     * One run's messages.
     *
     * @param times how often each event's message came
     * @param at when it first came, in milliseconds since 1970
     * @param last when the last of all came
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Run(int[] times, double[] at, double last) {
        int lost() {
            return (int) Arrays.stream(times).filter(count -> count == 0).count();
        }

        int twice() {
            return Arrays.stream(times).map(count -> Math.max(0, count - 1)).sum();
        }

        int came() {
            return Arrays.stream(times).sum();
        }

        String verdict() {
            return lost() == 0 && twice() == 0 ? "each exactly once" : lost() + " lost, " + twice() + " too many";
        }

        /** From the event's writing to the message's arrival, of those that came. */
        double[] waits(double[] written) {
            double[] waits = new double[at.length];
            int n = 0;
            for (int i = 0; i < at.length; i++) {
                if (times[i] > 0) {
                    waits[n++] = at[i] - written[i];
                }
            }
            return Arrays.copyOf(waits, n);
        }
    }
}
