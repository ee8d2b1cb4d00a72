package org.khet.notification.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Faults.Fault;
import org.khet.notification.recipients.Channel;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the ways out are doing, as it is and not as one would like it. */
@RestController
class ProvidersController {

    private final WaysOut waysOut;

    ProvidersController(WaysOut waysOut) {
        this.waysOut = waysOut;
    }

    @GetMapping("/api/notifications/providers")
    List<ProviderView> providers(Caller caller) {
        caller.requireStaff();
        return waysOut.standings().stream().map(ProviderView::of).toList();
    }

    /** Whether a provider is asked. */
    enum Asked {
        YES,
        /** A few messages find out whether it is back. */
        ON_TRIAL,
        NO
    }

    /** @param order of choice within the channel, from 1 */
    record ProviderView(
            String name,
            Channel channel,
            int order,
            Asked asked,
            @Nullable Float failureRate,
            @Nullable Instant lastTaken,
            @Nullable Instant lastFailed,
            @Nullable Fault lastFault) {

        static ProviderView of(WaysOut.Standing standing) {
            var fault = standing.lastFault();
            return new ProviderView(
                    standing.name(),
                    standing.channel(),
                    standing.order(),
                    switch (standing.state()) {
                        case OPEN, FORCED_OPEN -> Asked.NO;
                        case HALF_OPEN -> Asked.ON_TRIAL;
                        case CLOSED, DISABLED, METRICS_ONLY -> Asked.YES;
                    },
                    standing.failureRate(),
                    standing.lastTaken(),
                    standing.lastFailed(),
                    fault == null ? null : Faults.of(fault));
        }
    }
}
