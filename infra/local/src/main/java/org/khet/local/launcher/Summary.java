package org.khet.local.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.khet.local.sample.Person;
import org.khet.local.sample.SampleArea;
import org.khet.local.secrets.Secrets;

/** What a person needs to know once everything runs. */
final class Summary {
    private Summary() {}

    static void print(Settings settings, Secrets secrets, Home home) {
        System.out.println();
        System.out.println("  Web UI   " + settings.publicUrl());
        if (settings.inbox() != null) {
            System.out.println("  Inbox    " + settings.inbox() + "   (mails and SMS that were sent)");
        }
        System.out.println("  Login    " + settings.keycloakUrl());
        System.out.println();
        for (Person person : some()) {
            System.out.printf(
                    "  %-18s %-16s %s%n", person.username(), secrets.password(person.username()), person.role());
        }
        System.out.println("  All people and programs: infra/bin/credentials; secrets: " + home.secrets());
        System.out.println();
    }

    /** The office, and one school as an example. */
    private static List<Person> some() {
        var school = SampleArea.schools().getFirst();
        return Stream.concat(SampleArea.staff().stream(), Stream.of(school.officer(), school.director()))
                .toList();
    }
}
