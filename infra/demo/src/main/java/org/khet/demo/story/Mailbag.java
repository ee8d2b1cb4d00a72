package org.khet.demo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khet.demo.area.Person;

/**
 * The messages that the story must cause, by channel and address. Who is told what stands in notification-service's
 * triggers; here it is told once more, by somebody who only saw what the office promises.
 */
final class Mailbag {
    private static final String MAIL = "mail";
    private static final String SMS = "sms";

    private final Map<String, Integer> expected = new HashMap<>();

    /** A mail, and to people of schools an SMS too. */
    void mailAndSms(Person person) {
        mail(person);
        if (person.channels().contains("SMS")) {
            add(SMS, person.phone());
        }
    }

    void mail(Person person) {
        add(MAIL, person.email());
    }

    void mail(Collection<Person> people) {
        people.forEach(this::mail);
    }

    void mailTo(String address) {
        add(MAIL, address);
    }

    void smsTo(String phone) {
        add(SMS, phone);
    }

    private synchronized void add(String kind, String address) {
        expected.merge(kind + " " + address, 1, Integer::sum);
    }

    synchronized int mails() {
        return sum(MAIL);
    }

    synchronized int sms() {
        return sum(SMS);
    }

    private int sum(String kind) {
        return expected.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + " "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** @param arrived by {@code kind address}; how many of them went to people of whom the story knows nothing */
    synchronized int toOthers(Map<String, Integer> arrived) {
        return arrived.entrySet().stream()
                .filter(entry -> !expected.containsKey(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** @param arrived by {@code kind address}; who of the story got more than is expected, in words */
    synchronized List<String> surplus(Map<String, Integer> arrived) {
        var surplus = new ArrayList<String>();
        new TreeMap<>(expected).forEach((to, times) -> {
            int came = arrived.getOrDefault(to, 0);
            if (came > times) {
                surplus.add(to + ": " + came + " instead of " + times);
            }
        });
        return surplus;
    }

    /** @param arrived by {@code kind address}; which of the expected have not, in words */
    synchronized List<String> missing(Map<String, Integer> arrived) {
        var missing = new ArrayList<String>();
        new TreeMap<>(expected).forEach((to, times) -> {
            int came = arrived.getOrDefault(to, 0);
            if (came < times) {
                missing.add(to + ": " + came + " of " + times);
            }
        });
        return missing;
    }
}
