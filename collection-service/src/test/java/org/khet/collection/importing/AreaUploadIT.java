package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The area sends in the files of many schools; each finds its school by its rows. */
@KhetTest
class AreaUploadIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
    }

    @Test
    void each_file_finds_its_school_by_the_code_in_its_rows_whatever_its_form() {
        var first = done(send(area.officer, SchoolFile.of(area.a, 6, 100).utf8(), ""), 200);
        var second = done(send(area.officer, SchoolFile.of(area.b, 6, 200).xlsx(), ""), 200);

        assertThat(first.text("schoolCode")).isEqualTo(area.a);
        assertThat(second.text("schoolCode")).isEqualTo(area.b);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void a_dry_run_says_whose_it_is_and_stores_nothing() {
        var tried = done(send(area.officer, SchoolFile.of(area.a, 6, 300).utf8(), "?dryRun=true"), 200);

        assertThat(tried.text("schoolCode")).isEqualTo(area.a);
        assertThat(tried.body().path("dryRun").asBoolean()).isTrue();
        assertThat(stored()).isZero();
    }

    @Test
    void a_file_of_several_schools_of_a_strange_school_or_of_none_stores_nothing() {
        var mixed = SchoolFile.of(area.a, 6, 400).with(2, "รหัสโรงเรียน", area.b);
        assertThat(send(area.officer, mixed.utf8(), "").problem()).isEqualTo("several-schools");
        assertThat(send(area.officer, SchoolFile.of("98989898", 6, 500).utf8(), "")
                        .problem())
                .isEqualTo("unknown-school");
        assertThat(send(area.officer, "ไม่ใช่ตาราง".getBytes(StandardCharsets.UTF_8), "")
                        .status())
                .isEqualTo(422);
        assertThat(stored()).isZero();
    }

    @Test
    void only_the_areas_data_officers_send_for_many_schools() {
        var file = SchoolFile.of(area.a, 6, 600).utf8();
        assertThat(send(area.officerOf(area.a), file, "").status()).isEqualTo(403);
        assertThat(send(area.as(Tokens.forStaff(Role.ANALYST)), file, "").status())
                .isEqualTo(403);
        assertThat(send(area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER)), file, "")
                        .status())
                .isEqualTo(404);
        assertThat(stored()).isZero();
    }

    private CollectionApi.Answer send(CollectionApi who, byte[] file, String query) {
        return who.postCsv("/collections/" + area.collection + "/files" + query, BodyPublishers.ofByteArray(file));
    }

    private long stored() {
        return database.getCollection("submissions").countDocuments(Filters.eq("collectionId", area.collection));
    }
}
