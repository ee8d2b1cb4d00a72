package org.khet.gateway.identity;

import org.khet.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who gave or took access, in a log of its own name: ids only, no names, no secrets. */
@Component
final class IdentityTrail {
    private static final Logger LOG = LoggerFactory.getLogger("org.khet.audit");

    void record(Caller caller, String action, String subjectId) {
        LOG.atInfo()
                .addKeyValue("actor", caller.subject())
                .addKeyValue("action", action)
                .addKeyValue("subjectId", subjectId)
                .log("{} {} by {}", action, subjectId, caller.subject());
    }
}
