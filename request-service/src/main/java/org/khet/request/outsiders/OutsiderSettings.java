package org.khet.request.outsiders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds on what people without a login may do.
 *
 * @param filingsPerAddress forms that one address sends in a minute, sound or not
 * @param filingsInAll forms of all addresses in a minute
 * @param looksPerAddress calls of the public pages by one address in a minute
 * @param looksInAll calls of the public pages by all in a minute
 * @param filingsPerContact forms filed for one e-mail address in a day
 * @param proofBits zero bits that a proof of work begins with: each doubles the work
 * @param proofValid how long a puzzle may be solved and used
 */
@ConfigurationProperties("khet.request.outsiders")
record OutsiderSettings(
        int filingsPerAddress,
        int filingsInAll,
        int looksPerAddress,
        int looksInAll,
        int filingsPerContact,
        int proofBits,
        Duration proofValid) {}
