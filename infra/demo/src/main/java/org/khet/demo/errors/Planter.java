package org.khet.demo.errors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.Pupil;

/** Spreads mistakes of every kind over the schools of an area; the same seed spreads them alike. */
public final class Planter {
    private static final List<Mistake> MISTAKES = Stream.of(
                    IdentityMistakes.all(), PlaceMistakes.all(), PersonMistakes.all(), MeasureMistakes.all())
            .flatMap(List::stream)
            .toList();

    /** Of so many schools one has each kind of mistake. */
    private static final int SCHOOLS_PER_MISTAKE = 12;

    private static final int LEAST_OF_A_KIND = 2;

    /** Of three schools one gets it right the first time. */
    private static final int THIRD = 3;

    /** Most rows of a file are right, or nothing could be told apart. */
    private static final int PUPILS_PER_MISTAKE = 4;

    private final Random random;
    private final List<Roll> rolls = new ArrayList<>();
    private final Map<Roll, Integer> planted = new HashMap<>();

    private Planter(long seed) {
        this.random = new Random(seed);
    }

    /** One school's file before. */
    public record Good(SchoolCounts school, List<Pupil> pupils, int firstRow) {}

    public static Planting plant(List<Good> schools, LocalDate referenceDate, long seed) {
        var planter = new Planter(seed);
        schools.forEach(
                good -> planter.rolls.add(new Roll(good.school(), good.pupils(), referenceDate, planter.random)));
        var twins = new Twins(planter.rolls, planter.random);
        twins.plant();
        planter.spread();
        var planted = IntStream.range(0, schools.size())
                .mapToObj(i ->
                        PlantedSchool.of(planter.rolls.get(i), schools.get(i).firstRow()))
                .toList();
        var firstRows = new HashMap<Roll, Integer>();
        for (int i = 0; i < schools.size(); i++) {
            firstRows.put(planter.rolls.get(i), schools.get(i).firstRow());
        }
        return new Planting(planted, twins.located(firstRows));
    }

    /** The kinds there are. */
    public static List<String> kinds() {
        return MISTAKES.stream().map(Mistake::name).toList();
    }

    private void spread() {
        var careless = careless();
        int each = Math.min(careless.size(), Math.max(LEAST_OF_A_KIND, rolls.size() / SCHOOLS_PER_MISTAKE));
        for (var mistake : MISTAKES) {
            int left = each;
            var candidates = new ArrayList<>(careless);
            candidates.sort(Comparator.comparing(roll -> planted.getOrDefault(roll, 0)));
            for (var roll : candidates) {
                if (left > 0 && hasRoom(roll) && mistake.plant().into(roll)) {
                    planted.merge(roll, 1, Integer::sum);
                    left--;
                }
            }
        }
    }

    private boolean hasRoom(Roll roll) {
        return planted.getOrDefault(roll, 0) < roll.school().pupils() / PUPILS_PER_MISTAKE;
    }

    private List<Roll> careless() {
        var shuffled = new ArrayList<>(rolls);
        Collections.shuffle(shuffled, random);
        return shuffled.size() <= THIRD ? shuffled : shuffled.subList(0, shuffled.size() - shuffled.size() / THIRD);
    }
}
