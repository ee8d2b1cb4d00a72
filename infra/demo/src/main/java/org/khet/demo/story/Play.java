package org.khet.demo.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.khet.demo.area.Area;
import org.khet.demo.area.PublicList;
import org.khet.demo.area.RealArea;
import org.khet.demo.area.SampleSchools;
import org.khet.demo.counts.CountsFile;
import org.khet.demo.given.GivenFiles;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Web;
import org.khet.demo.pupils.Names;

/** The ways in: a table of counts, the sample area, or files that were brought along. */
public final class Play {
    /** Any other would do; the same one makes a run repeatable. */
    private static final long SEED = 2568;

    private static final Pattern YEAR = Pattern.compile("25[0-9]{2}");

    private final Credentials credentials;
    private final Say say = new Say();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Bangkok"));

    public Play(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Pupils are made to add up to the table; names of the corpus beside it are used where there is one. */
    public boolean counts(Path table) {
        var counts = CountsFile.read(table);
        var codes = new HashSet<String>();
        counts.forEach(school -> codes.add(school.code()));
        var area = RealArea.of(counts, PublicList.beside(table, codes));
        say.line("%s: %d schools, %d pupils in the table, which adds up", area.nameTh(), counts.size(), area.pupils());
        var names = Names.from(table.resolveSibling("names"));
        return play(Scripts.planted(area, round(table), names, SEED));
    }

    public boolean sample() {
        Area area = SampleSchools.area(SEED);
        say.line(
                "the sample area %s: %d schools, %d pupils",
                area.nameTh(), area.schools().size(), area.pupils());
        return play(Scripts.planted(area, Round.latest(LocalDate.now(clock)), Names.shipped(), SEED));
    }

    public boolean given(Path schools, Path pupils) throws IOException {
        var given = GivenFiles.read(schools, pupils);
        var area = given.area();
        say.line(
                "%s: %d schools with %d pupils given",
                area.nameTh(), area.schools().size(), area.pupils());
        given.remarks().forEach(remark -> say.line("%s", remark));
        return play(Scripts.given(area, Round.latest(LocalDate.now(clock)), given.schools()));
    }

    private boolean play(Script script) {
        if (script.ours()) {
            say.line(
                    "%d findings planted in the files of %d schools, %d pupils in two files among them",
                    script.planted(), script.parts().size(), script.twins().size());
        }
        try (var web = new Web()) {
            return new Story(web, credentials, script, say).play();
        }
    }

    /** The school year that stands in the file's name, else the present one. */
    private Round round(Path table) {
        var year = YEAR.matcher(table.getFileName().toString());
        return year.find() ? Round.firstOf(Integer.parseInt(year.group())) : Round.latest(LocalDate.now(clock));
    }
}
