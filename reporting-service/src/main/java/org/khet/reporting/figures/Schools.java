package org.khet.reporting.figures;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;

/** The schools of one or several snapshots, each once, as the newest of them knows it. In the order of codes. */
final class Schools {

    /** Where a school's district is not known. */
    static final String NO_DISTRICT = "";

    /** Where a school's network is not known. */
    static final String NO_NETWORK = "";

    private final List<Member> members;
    private final Map<String, Integer> places = new HashMap<>();

    private Schools(Collection<Member> members) {
        this.members = List.copyOf(members);
        for (int i = 0; i < this.members.size(); i++) {
            places.put(this.members.get(i).schoolCode(), i);
        }
    }

    /**
     * @param snapshots the newest first
     * @param missing codes of schools that are not in them and have a place all the same
     */
    static Schools of(List<Snapshot> snapshots, List<String> missing) {
        var byCode = new TreeMap<String, Member>();
        snapshots.forEach(
                snapshot -> snapshot.members().forEach(member -> byCode.putIfAbsent(member.schoolCode(), member)));
        missing.forEach(code -> byCode.putIfAbsent(code, unknown(code)));
        return new Schools(byCode.values());
    }

    /** Of a school whose data is not here nothing but its code is known. */
    private static Member unknown(String code) {
        return new Member("", 0, code, code, null, "", null, List.of(), "", "", Instant.EPOCH, "", 0);
    }

    List<Member> members() {
        return members;
    }

    Map<String, Integer> places() {
        return places;
    }

    static String district(Member member) {
        var district = member.districtTh();
        return district == null || district.isBlank() ? NO_DISTRICT : district;
    }

    static String network(Member member) {
        var network = member.networkTh();
        return network == null || network.isBlank() ? NO_NETWORK : network;
    }

    /** District → its schools' places; districts as a Thai dictionary has them, unknown ones last. */
    Map<String, List<Integer>> byDistrict() {
        return by(Schools::district);
    }

    /** As {@link #byDistrict}, of networks. */
    Map<String, List<Integer>> byNetwork() {
        return by(Schools::network);
    }

    private Map<String, List<Integer>> by(Function<Member, String> group) {
        var thai = Collator.getInstance(Locale.of("th", "TH"));
        Comparator<String> unknownLast = Comparator.comparing(String::isEmpty);
        var found = new TreeMap<String, List<Integer>>(
                unknownLast.thenComparing(thai::compare).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < members.size(); i++) {
            found.computeIfAbsent(group.apply(members.get(i)), one -> new ArrayList<>())
                    .add(i);
        }
        return found;
    }
}
