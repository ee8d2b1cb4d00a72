package org.khet.reporting.pages;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.figures.Figures;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.pages.PublicPageView.Entry;
import org.khet.reporting.pages.PublicPageView.OfSchool;
import org.khet.reporting.pages.PublicPageView.Shelf;
import org.khet.reporting.productions.Production;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.reports.Reports;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.stereotype.Component;

/**
 * Schools' pages that everybody may read: where the sum of all schools was checked, approved and published, each school's page of
 * the same report and snapshot is published with it (ADR 19).
 */
@Component
class PublicPages {

    private final Publications publications;
    private final Productions productions;
    private final Snapshots snapshots;
    private final Reports reports;
    private final Figures figures;

    PublicPages(
            Publications publications, Productions productions, Snapshots snapshots, Reports reports, Figures figures) {
        this.publications = publications;
        this.productions = productions;
        this.snapshots = snapshots;
        this.reports = reports;
        this.figures = figures;
    }

    /** A page that is published; what it tells is computed when it is asked for. */
    record Published(Publication publication, Edition edition, Production production, SchoolPage page) {

        /** Names its figures: nothing that they come from ever changes. */
        String tag() {
            return production.id() + "." + page.member().schoolCode();
        }
    }

    /**
     * @param number of the edition; null is the present one
     * @throws ProblemException 404 where nothing of the school is published there, 410 where it was taken back
     */
    Published get(String slug, @Nullable String number, String schoolCode) {
        var publication = publications.shown(slug);
        var edition = Publications.edition(publication, number);
        return find(publication, edition, schoolCode).orElseThrow(PublicPages::unknown);
    }

    private Optional<Published> find(Publication publication, Edition edition, String schoolCode) {
        var production = productions.get(edition.productionId());
        if (!production.isOfSchools()) {
            return Optional.empty();
        }
        var snapshot = snapshots.get(edition.snapshotId());
        return snapshot.member(schoolCode)
                .flatMap(member -> open(production, snapshot, member))
                .map(page -> new Published(publication, edition, production, page));
    }

    /** As it was laid out then; empty where it tells something personal or sensitive. */
    private Optional<SchoolPage> open(Production production, Snapshot snapshot, Member member) {
        return reports.find(production.reportCode(), production.reportVersion())
                .filter(report -> figures.tellsOpenly(report, snapshot))
                .map(report -> new SchoolPage(report, snapshot, member));
    }

    ReportTable table(Published published) {
        var page = published.page();
        var inputs = Objects.requireNonNullElse(published.production().inputs(), Map.<String, Integer>of());
        return figures.ofSchool(page.report(), page.snapshot(), page.member().schoolCode(), inputs)
                .table();
    }

    /** The schools of a publication's present edition, in the order of their codes; none where they have no pages. */
    Page<OfSchool> schools(String slug, PageRequest asked) {
        var edition = publications.shown(slug).current();
        var production = productions.get(edition.productionId());
        var snapshot = snapshots.get(edition.snapshotId());
        var found = snapshot.members().stream()
                .filter(member -> production.isOfSchools())
                .filter(member -> asked.after() == null || member.schoolCode().compareTo(asked.after()) > 0)
                .sorted(Comparator.comparing(Member::schoolCode))
                .limit(asked.fetch())
                .map(member -> new OfSchool(member.schoolCode(), member.schoolNameTh(), member.districtTh()))
                .toList();
        return Page.of(found, asked, OfSchool::schoolCode);
    }

    /** @throws ProblemException 404 where nothing of the school is published */
    Shelf shelf(String schoolCode) {
        var ids = snapshots.ofSchool(schoolCode).stream().map(Snapshot::id).toList();
        var found = productions.published(ids).stream()
                .filter(Production::isOfSchools)
                .map(production -> String.valueOf(production.progress().slug()))
                .distinct()
                .map(publications::get)
                .filter(publication -> publication.withdrawal() == null)
                .flatMap(publication -> find(publication, publication.current(), schoolCode).stream())
                .toList();
        if (found.isEmpty()) {
            throw unknown();
        }
        var newest = Comparator.comparing(Entry::schoolYear)
                .thenComparing(Entry::round)
                .reversed()
                .thenComparing(Entry::page)
                .thenComparing(Entry::slug);
        var entries = found.stream()
                .map(one -> Entry.of(one.production(), one.edition(), one.page()))
                .sorted(newest)
                .toList();
        var member = found.getLast().page().member();
        return new Shelf(schoolCode, member.schoolNameTh(), member.areaNameTh(), entries);
    }

    /** What was asked for is not repeated: whoever made it up may have put anything into it. */
    private static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ยังไม่มีหน้าข้อมูลของโรงเรียนนี้ที่เผยแพร่", "No page of this school is published")
                .cure("ค้นจากชื่อโรงเรียนได้ที่หน้า /public", "Search for the school's name at /public")
                .build();
    }
}
