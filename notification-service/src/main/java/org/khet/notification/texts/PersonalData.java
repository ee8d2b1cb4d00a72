package org.khet.notification.texts;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps people's data out of messages: a mail or an SMS leaves the office's hands and is read on any screen. What an event
 * brings is free of it by contract; this is the second lock.
 */
public final class PersonalData {

    /** Thirteen digits as the card groups them or in one piece, in any digits; or the ministry's G code. */
    private static final Pattern ID = Pattern.compile(
            "(?<![\\p{Nd}\\p{L}])(?:\\p{Nd}[- ]?\\p{Nd}{4}[- ]?\\p{Nd}{5}[- ]?\\p{Nd}{2}[- ]?\\p{Nd}|[Gg]\\p{Nd}{12})(?![\\p{Nd}])");

    /** Fields of a pupil or a guardian that no template may name, in lower case. */
    private static final Set<String> FIELDS = Set.of(
            "citizenid",
            "personid",
            "idcard",
            "passportno",
            "pupilid",
            "pupilname",
            "studentid",
            "studentname",
            "firstname",
            "lastname",
            "firstnameth",
            "lastnameth",
            "birthdate",
            "bornon",
            "guardianname",
            "fathername",
            "mothername",
            "disability",
            "religion",
            "bloodgroup",
            "homeaddress");

    /** Whether a text holds what looks like a person's number. */
    public static boolean in(String text) {
        return ID.matcher(text).find();
    }

    public static boolean inAny(Collection<String> texts) {
        return texts.stream().anyMatch(PersonalData::in);
    }

    /** Whether a template's variable is a field of a pupil. */
    public static boolean isField(String variable) {
        return FIELDS.contains(variable.toLowerCase(java.util.Locale.ROOT).replace("_", ""));
    }

    private PersonalData() {}
}
