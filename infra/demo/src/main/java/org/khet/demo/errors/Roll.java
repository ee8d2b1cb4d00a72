package org.khet.demo.errors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.Pupil;
import org.khet.demo.pupils.ThaiDates;

/** One school's file while mistakes are being planted in it. */
final class Roll {
    /** A finding of the file as a whole. */
    record FileMark(Column column, String code) {}

    private final SchoolCounts school;
    private final LocalDate referenceDate;
    private final List<Slot> slots = new ArrayList<>();
    private final List<FileMark> fileMarks = new ArrayList<>();
    private final Random random;

    Roll(SchoolCounts school, List<Pupil> pupils, LocalDate referenceDate, Random random) {
        this.school = school;
        this.referenceDate = referenceDate;
        this.random = random;
        pupils.forEach(pupil -> slots.add(Slot.of(pupil)));
    }

    SchoolCounts school() {
        return school;
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    List<Slot> slots() {
        return slots;
    }

    List<FileMark> fileMarks() {
        return fileMarks;
    }

    int age(Pupil pupil) {
        return ThaiDates.age(pupil.bornOn(), referenceDate);
    }

    /** A row without a part in any mistake yet; its grade would not be empty without it. */
    Optional<Slot> free(Predicate<Pupil> suitable) {
        var shuffled = new ArrayList<>(slots);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .filter(slot -> !slot.taken() && slot.mended() != null)
                .filter(slot -> hasCompany(slot.sent().grade()))
                .filter(slot -> suitable.test(slot.sent()))
                .findFirst();
    }

    private boolean hasCompany(Grade grade) {
        return slots.stream()
                        .filter(slot -> !slot.taken() && slot.sent().grade() == grade)
                        .limit(2)
                        .count()
                == 2;
    }

    /** The first of two rows that tell the same stands above the second. */
    Optional<Slot> freeAbove(Slot below) {
        return slots.subList(0, slots.indexOf(below)).stream()
                .filter(slot -> !slot.taken())
                .findFirst();
    }

    boolean has(String fileRule) {
        return fileMarks.stream().anyMatch(mark -> mark.code().equals(fileRule));
    }

    int foreign() {
        return (int) slots.stream().filter(slot -> slot.mended() == null).count();
    }
}
