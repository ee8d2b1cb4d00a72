package org.khet.notification.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.notification.recipients.Channel;

/**
 * How one person wants to be told. What is urgent passes by all of it.
 *
 * @param id of the recipient
 * @param digest whether mails are gathered into one a day
 * @param digestAt when that one comes, Bangkok time
 * @param quietFrom when the quiet begins; null with {@code quietTo} where there is none; it may last over midnight
 * @param quietTo when it ends
 * @param muted what is not told at all
 */
public record Preference(
        @BsonId String id,
        long version,
        Set<Channel> channels,
        boolean digest,
        LocalTime digestAt,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        Set<Topic> muted) {

    /** Office hours begin then. */
    static final LocalTime USUAL_DIGEST = LocalTime.of(8, 30);

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** Of somebody who has not chosen: everything, at once. */
    public static Preference usual(String id) {
        return new Preference(
                id, 0, EnumSet.allOf(Channel.class), false, USUAL_DIGEST, null, null, EnumSet.noneOf(Topic.class));
    }

    Preference next() {
        return new Preference(id, version + 1, channels, digest, digestAt, quietFrom, quietTo, muted);
    }

    /** Tells no more of this. */
    public Preference muting(Topic topic) {
        var more = EnumSet.of(topic);
        more.addAll(muted);
        return new Preference(id, version, channels, digest, digestAt, quietFrom, quietTo, more);
    }

    /** Tells no more by mail, but for what is urgent. */
    public Preference withoutMail() {
        var others = EnumSet.noneOf(Channel.class);
        others.addAll(channels);
        others.remove(Channel.EMAIL);
        return new Preference(id, version, others, digest, digestAt, quietFrom, quietTo, muted);
    }

    /** What becomes of a message. */
    public sealed interface Choice {

        /** When it is told; empty where it is not wanted. */
        default Optional<Instant> at() {
            return switch (this) {
                case Tell tell -> Optional.of(tell.moment());
                case Gather gather -> Optional.of(gather.moment());
                case Leave leave -> Optional.empty();
            };
        }

        /** Told at that moment, at once or after the quiet. */
        record Tell(Instant moment) implements Choice {}

        /** Told with the others of the day. */
        record Gather(Instant moment) implements Choice {}

        /** Not wanted. */
        record Leave() implements Choice {}
    }

    public Choice choose(Channel channel, Topic topic, boolean urgent, Instant now) {
        if (urgent) {
            return new Choice.Tell(now);
        }
        if (!channels.contains(channel) || muted.contains(topic)) {
            return new Choice.Leave();
        }
        return digest && channel == Channel.EMAIL
                ? new Choice.Gather(afterQuiet(nextDigest(now)))
                : new Choice.Tell(afterQuiet(now));
    }

    private Instant nextDigest(Instant now) {
        var local = now.atZone(BANGKOK);
        var today = local.with(digestAt);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** The moment itself, or the end of the quiet that it falls into. */
    private Instant afterQuiet(Instant moment) {
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(BANGKOK);
        var time = local.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietTo);
        boolean quiet = overnight
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
        if (!quiet) {
            return moment;
        }
        var end = local.with(quietTo);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
