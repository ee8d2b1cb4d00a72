package org.khet.benchmarks.messages;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.benchmarks.running.RunningSystem;
import org.khet.demo.http.Web;

/**
 * R3: events on the bus until their mails and SMS have arrived at the sink, where they are counted. Each contestant runs
 * once in peace and once with two kill -9 on the way; how long one message takes is measured apart, at a steady rate, from
 * the event's writing to the message's arrival.
 */
public final class MessageRace implements Race {
    private static final String SERVICE = "notification-service";
    private static final int EVENTS = 29_000;
    private static final int A_SECOND = 200;
    private static final int STEADY_SECONDS = 20;
    private static final int USUAL_KAFKA = 9092;
    private static final int USUAL_INBOX = 8025;
    private static final int USUAL_SMTP = 3025;

    /** A service that is started again, and messages that were on their way, take so long at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** What comes twice comes a little later. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "R3";
    }

    @Override
    public String work() {
        return "%,d events to one mail or SMS each, counted at the sink; p50 and p99 at %d events a second"
                .formatted(EVENTS, A_SECOND);
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<RunningSystem> found = RunningSystem.find(settings.root());
        if (found.isEmpty()) {
            return List.of(Measured.notRun("khet", RunningSystem.ABSENT));
        }
        try (RunningSystem system = found.get();
                Storm storm = new Storm(bus(system))) {
            Readers.enter(system.office("data-officer"));
            Bout bout = new Bout(system, storm);
            List<Measured> results = new ArrayList<>();
            bout.warmUp();
            double[] waits = bout.steady();
            results.add(bout.rush("khet", () -> true).withAnswers(waits));
            results.add(bout.rush("khet-two-kills", bout::killed));
            String[] plain = {
                bus(system),
                String.valueOf(port(system, USUAL_SMTP)),
                system.credentials().inboxUrl() + "/thaibulksms/sms"
            };
            try (PlainProcess process = new PlainProcess(plain)) {
                results.add(bout.rush("plain-listener", () -> true).noting("no store: nothing is known of a message"));
                results.add(bout.rush("plain-listener-two-kills", () -> {
                    process.killAndStart();
                    return true;
                }));
            }
            return results;
        }
    }

    /** The bus of the system that the environment means; all ports are moved together. */
    private static String bus(RunningSystem system) {
        String elsewhere = System.getenv("KHET_KAFKA");
        return elsewhere == null || elsewhere.isBlank() ? "127.0.0.1:" + port(system, USUAL_KAFKA) : elsewhere;
    }

    private static int port(RunningSystem system, int usual) {
        URI inbox = system.credentials().inboxUrl();
        return inbox.getPort() - USUAL_INBOX + usual;
    }

    /** Does something to a contestant on the way. */
    private interface Mishap {
        /** False where it cannot be gone on. */
        boolean happens() throws IOException, InterruptedException;
    }

    /** One contestant's run. */
    private record Bout(RunningSystem system, Storm storm, Arrivals arrivals) {

        Bout(RunningSystem system, Storm storm) {
            this(system, storm, new Arrivals(system.web(), system.credentials().inboxUrl()));
        }

        /** Unmeasured: the service has been running for a while. */
        void warmUp() {
            arrivals.clear();
            storm.rush(Storm.newRun(), EVENTS / 10);
            arrivals.await(EVENTS / 10, PATIENCE);
        }

        double[] steady() {
            arrivals.clear();
            String run = Storm.newRun();
            int events = A_SECOND * STEADY_SECONDS;
            double[] written = storm.steady(run, events, A_SECOND);
            arrivals.await(events, PATIENCE);
            double[] waits = arrivals.of(run, events).waits(written);
            System.err.println(Measured.timed("steady", -1, -1, -1, -1, waits.length, "")
                    .withAnswers(waits)
                    .line());
            return waits;
        }

        boolean killed() throws IOException, InterruptedException {
            system.kill(SERVICE);
            return system.awaitAgain(SERVICE, Duration.ofMinutes(1));
        }

        Measured rush(String name, Mishap mishap) throws IOException, InterruptedException {
            arrivals.clear();
            String run = Storm.newRun();
            long processor = system.processor();
            double start = System.currentTimeMillis();
            storm.rush(run, EVENTS);
            boolean goesOn = true;
            for (int third = 1; third <= 2 && goesOn; third++) {
                arrivals.await(third * EVENTS / 3, PATIENCE);
                goesOn = mishap.happens();
            }
            if (!goesOn) {
                return Measured.notRun(name, "kills want infra/bin/up in the foreground, which starts the part again");
            }
            arrivals.await(EVENTS, PATIENCE);
            Web.pause(AFTERWARDS);
            Arrivals.Run came = arrivals.of(run, EVENTS);
            Measured measured = Measured.timed(
                    name,
                    (came.last() - start) / 1e3,
                    name.equals("khet") ? (system.processor() - processor) / 1e9 : -1,
                    -1,
                    name.equals("khet") ? system.peakResidentMb(SERVICE) : -1,
                    came.came(),
                    came.verdict());
            // A long race tells how far it is, and what it knows if it is stopped.
            System.err.println(measured.line());
            return measured;
        }
    }
}
