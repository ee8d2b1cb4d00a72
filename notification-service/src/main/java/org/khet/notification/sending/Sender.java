package org.khet.notification.sending;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.khet.notification.NotificationSettings;
import org.khet.notification.bounces.BouncedAddresses;
import org.khet.notification.files.Enclosing;
import org.khet.notification.files.Enclosing.Enclosure;
import org.khet.notification.files.Enclosing.Packed;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.Messages;
import org.khet.notification.messages.Messages.Tried;
import org.khet.notification.recipients.Channel;
import org.khet.notification.sending.WaysOut.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A message is claimed before it is sent, so copies of the service never send one twice; what a dead copy
 * was sending is in doubt, as is what the other side did not answer.
 *
 * <p>What is in doubt is asked for at the way out before it is sent again ({@link DeliveryProbe}): where that can be asked, a
 * message goes out exactly once. Where it cannot, as with most mail servers, a server that takes a message and breaks the
 * line before it says so gets it again: at least once, under the same Message-ID, by which servers and readers fold the two
 * into one. At most once would mean to give a message up that may never have arrived; no reminder is worth less than its
 * copy.
 */
@Component
class Sender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration POSTPONED = Duration.ofSeconds(3);
    private static final Duration AT_THE_END = Duration.ofSeconds(15);

    private final Map<Channel, Lane> lanes = new EnumMap<>(Channel.class);
    private final Messages messages;
    private final Copies copies;
    private final Enclosing enclosing;
    private final WaysOut waysOut;
    private final DeliveryProbe probe;
    private final BouncedAddresses bounced;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Settling settling;
    private volatile boolean running;

    Sender(
            Messages messages,
            Copies copies,
            Enclosing enclosing,
            WaysOut waysOut,
            DeliveryProbe probe,
            BouncedAddresses bounced,
            NotificationSettings settings,
            Clock clock) {
        this.messages = messages;
        this.copies = copies;
        this.enclosing = enclosing;
        this.waysOut = waysOut;
        this.probe = probe;
        this.bounced = bounced;
        this.settings = settings;
        this.clock = clock;
        for (var channel : Channel.values()) {
            lanes.put(channel, new Lane(channel, messages, copies, waysOut, settings.parallel(), this::send));
        }
        this.settling = new Settling(
                messages,
                done -> done.stream()
                        .collect(Collectors.groupingBy(one -> one.after().channel(), Collectors.counting()))
                        .forEach((channel, count) -> lane(channel).settled(count.intValue())));
        messages.onAdded(added -> added.stream()
                .map(Message::channel)
                .distinct()
                .forEach(channel -> lane(channel).wake()));
    }

    private Lane lane(Channel channel) {
        return Objects.requireNonNull(lanes.get(channel));
    }

    @Override
    public void start() {
        running = true;
        settling.start();
        lanes.values().forEach(Lane::start);
    }

    @Override
    public void stop() {
        running = false;
        lanes.values().forEach(Lane::stop);
        boolean empty = lanes.values().stream().allMatch(lane -> lane.awaitEmpty(AT_THE_END));
        settling.stop();
        if (empty) {
            copies.leave();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send(Message message) {
        Message after;
        try {
            after = sent(message);
        } catch (RuntimeException e) {
            LOG.warn("Message {} could not be sent: {}", message.id(), e.toString());
            after = failed(message, new Outcome.Failed("khet", Faults.INTERNAL, false, true));
        }
        settling.add(new Tried(message, after));
    }

    private Message sent(Message message) {
        if (message.channel() == Channel.EMAIL && bounced.has(message.address())) {
            return messages.givenUp(message, null, Faults.ADDRESS_BOUNCED);
        }
        if (message.doubtful()) {
            try {
                if (probe.wentOut(message)) {
                    return message.sent(now(), "recovered", null);
                }
            } catch (IOException e) {
                LOG.info("Message {} waits: the way out does not say whether it went", message.id());
                return message.postponed(now().plus(POSTPONED), Faults.WAY_CLOSED);
            }
        }
        return switch (enclosing.pack(message, now())) {
            case Packed.Waiting waiting ->
                failed(message, new Outcome.Failed(waiting.service(), Faults.FILE_AWAY, false, false));
            case Packed.Ready ready -> sent(ready.message(), ready.files());
        };
    }

    private Message sent(Message message, List<Enclosure> files) {
        return switch (waysOut.send(message, files)) {
            case Outcome.Sent sent -> message.sent(now(), sent.provider(), sent.ref());
            case Outcome.Closed closed -> message.postponed(now().plus(POSTPONED), Faults.WAY_CLOSED);
            case Outcome.Failed failed -> failed(message, failed);
        };
    }

    private Message failed(Message message, Outcome.Failed failed) {
        if (failed.permanent() || message.attempt() >= settings.attempts()) {
            LOG.warn("Message {} given up: {}", message.id(), failed.fault());
            return messages.givenUp(message, failed.provider(), failed.fault());
        }
        var pause = Pauses.after(
                Math.max(1, message.attempt()),
                settings.firstPause(),
                settings.longestPause(),
                ThreadLocalRandom.current());
        return message.retried(now().plus(pause), failed.provider(), failed.fault(), failed.doubtful(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
