package org.khet.gateway.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The bounds.
 *
 * @param callsPerSecond for one caller, by kind of caller
 * @param outsiders what people without a login may send
 * @param crowd how many requests are under way at once
 * @param mostCallers how many callers are counted at once; the longest silent is forgotten first
 * @param body the largest body of an ordinary request
 * @param file the largest body where a file is sent
 * @param filePaths path patterns that take a file
 */
@ConfigurationProperties("khet.limits")
record LimitSettings(
        CallsPerSecond callsPerSecond,
        Outsiders outsiders,
        Crowded crowd,
        int mostCallers,
        DataSize body,
        DataSize file,
        List<String> filePaths) {

    /**
     * @param client a system with a token
     * @param person somebody logged in
     * @param anonymous an address without a login
     * @param login starts and ends of logins from one address
     */
    record CallsPerSecond(int client, int person, int anonymous, int login) {}

    /**
     * @param perAddress calls by one address in a minute
     * @param inAll calls by all of them in a minute
     * @param body the largest body
     */
    record Outsiders(int perAddress, int inAll, DataSize body) {}

    /**
     * @param inside ordinary requests
     * @param waiting those that wait for one of them to end
     * @param longestWait how long they do
     * @param lasting files and event streams
     */
    record Crowded(int inside, int waiting, Duration longestWait, int lasting) {}
}
