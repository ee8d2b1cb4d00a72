package org.khet.reporting.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.productions.Production;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.reports.ReportDefinition.Chart;

/**
 * A school's page as everybody reads it.
 *
 * @param page its name, such as {@code pupils}
 * @param slug address of the publication that it is a part of
 * @param present number of the edition that counts now
 * @param summaryTh how many there are, men and women; empty where the page does not count them
 */
record PublicPageView(
        String page,
        String slug,
        int edition,
        int present,
        Instant publishedAt,
        String titleTh,
        String titleEn,
        String schoolCode,
        String schoolNameTh,
        @Nullable String areaNameTh,
        String summaryTh,
        String summaryEn,
        String snapshotSha256,
        String collectionTitleTh,
        LocalDate referenceDate,
        Instant certifiedAt,
        ReportTable table,
        List<Chart> charts) {

    static PublicPageView of(Publication publication, Edition edition, SchoolPage made, ReportTable table) {
        var member = made.member();
        return new PublicPageView(
                SchoolPage.name(made.report().code()),
                publication.slug(),
                edition.number(),
                publication.current().number(),
                edition.publishedAt(),
                made.titleTh(),
                made.titleEn(),
                member.schoolCode(),
                member.schoolNameTh(),
                member.areaNameTh(),
                SchoolPage.summaryTh(table),
                SchoolPage.summaryEn(table),
                made.snapshot().sha256(),
                made.snapshot().titleTh(),
                made.snapshot().referenceDate(),
                member.certifiedAt(),
                table,
                made.report().charts());
    }

    /** A school of a publication. */
    record OfSchool(
            String schoolCode,
            String schoolNameTh,
            @Nullable String districtTh) {}

    /**
     * All pages of a school that are published.
     *
     * @param pages the newest year and round first
     */
    record Shelf(
            String schoolCode,
            String schoolNameTh,
            @Nullable String areaNameTh,
            List<Entry> pages) {}

    /** One of them. */
    record Entry(
            String page,
            String titleTh,
            String titleEn,
            String slug,
            int edition,
            int schoolYear,
            int round,
            LocalDate referenceDate,
            Instant publishedAt) {

        static Entry of(Production production, Edition edition, SchoolPage made) {
            return new Entry(
                    SchoolPage.name(production.reportCode()),
                    made.report().titleTh(),
                    made.report().titleEn(),
                    String.valueOf(production.progress().slug()),
                    edition.number(),
                    made.snapshot().schoolYear(),
                    made.snapshot().round(),
                    made.snapshot().referenceDate(),
                    edition.publishedAt());
        }
    }
}
