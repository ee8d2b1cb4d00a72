package org.khet.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.notification.preferences.Preference.Choice;
import org.khet.notification.recipients.Channel;

class PreferenceTest {

    private static final Instant EVENING = bangkok("2026-06-10T21:15");
    private static final Instant MORNING = bangkok("2026-06-11T08:30");

    @Test
    void who_has_not_chosen_is_told_everything_at_once() {
        assertThat(choose(Preference.usual("a"), Channel.SMS, EVENING)).isEqualTo(new Choice.Tell(EVENING));
    }

    /** C53. */
    @Test
    void a_digest_comes_at_the_next_half_past_eight() {
        var daily = preference(true, null, null);

        assertThat(choose(daily, Channel.EMAIL, EVENING)).isEqualTo(new Choice.Gather(MORNING));
        assertThat(choose(daily, Channel.EMAIL, MORNING))
                .as("what happens on the moment is for the next day's")
                .isEqualTo(new Choice.Gather(bangkok("2026-06-12T08:30")));
        assertThat(choose(daily, Channel.SMS, EVENING)).as("mails only").isEqualTo(new Choice.Tell(EVENING));
    }

    @Test
    void quiet_hours_last_over_midnight_and_end_on_their_moment() {
        var quiet = preference(false, "20:00", "06:30");

        assertThat(choose(quiet, Channel.SMS, EVENING)).isEqualTo(new Choice.Tell(bangkok("2026-06-11T06:30")));
        assertThat(choose(quiet, Channel.SMS, bangkok("2026-06-11T02:00")))
                .isEqualTo(new Choice.Tell(bangkok("2026-06-11T06:30")));
        var end = bangkok("2026-06-11T06:30");
        assertThat(choose(quiet, Channel.SMS, end)).isEqualTo(new Choice.Tell(end));
        var before = bangkok("2026-06-10T19:59");
        assertThat(choose(quiet, Channel.SMS, before)).isEqualTo(new Choice.Tell(before));
    }

    @Test
    void quiet_hours_within_a_day_shift_the_digest_too() {
        assertThat(choose(preference(true, "08:00", "09:15"), Channel.EMAIL, EVENING))
                .isEqualTo(new Choice.Gather(bangkok("2026-06-11T09:15")));
    }

    /** C52. */
    @Test
    void who_opts_out_is_left_in_peace_unless_it_is_urgent() {
        var none = new Preference(
                "a",
                1,
                EnumSet.noneOf(Channel.class),
                true,
                Preference.USUAL_DIGEST,
                LocalTime.of(0, 0),
                LocalTime.of(23, 59),
                Set.of(Topic.REMINDER));

        assertThat(choose(none, Channel.EMAIL, EVENING)).isEqualTo(new Choice.Leave());
        assertThat(none.choose(Channel.EMAIL, Topic.REMINDER, true, EVENING)).isEqualTo(new Choice.Tell(EVENING));
    }

    @Test
    void a_muted_topic_leaves_the_others_alone() {
        var muting = new Preference(
                "a", 1, EnumSet.allOf(Channel.class), false, Preference.USUAL_DIGEST, null, null, Set.of(Topic.ADVICE));

        assertThat(muting.choose(Channel.EMAIL, Topic.ADVICE, false, EVENING)).isEqualTo(new Choice.Leave());
        assertThat(muting.choose(Channel.EMAIL, Topic.STEP, false, EVENING)).isEqualTo(new Choice.Tell(EVENING));
    }

    private static Choice choose(Preference preference, Channel channel, Instant now) {
        return preference.choose(channel, Topic.COLLECTION, false, now);
    }

    private static Preference preference(boolean digest, @Nullable String from, @Nullable String to) {
        return new Preference(
                "a",
                1,
                EnumSet.allOf(Channel.class),
                digest,
                Preference.USUAL_DIGEST,
                from == null ? null : LocalTime.parse(from),
                to == null ? null : LocalTime.parse(to),
                Set.of());
    }

    private static Instant bangkok(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
    }
}
