package org.khet.reporting.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.publications.Publication;

/**
 * A publication in the words of DCAT 3 and its European profile (DCAT-AP 3), as JSON-LD.
 *
 * @param base the public address, without a slash at its end
 */
record Dcat(String base) {

    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "spdx", "http://spdx.org/rdf/terms#",
            "adms", "http://www.w3.org/ns/adms#",
            "gdc", GovernmentFields.NAMESPACE);

    private static final String WITHDRAWN = "http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN";

    Map<String, Object> document(Map<String, Object> about) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.putAll(about);
        return document;
    }

    Map<String, Object> catalogue(List<Map<String, Object>> datasets, @Nullable String next) {
        var about = new LinkedHashMap<String, Object>();
        about.put("@id", base + "/api/public/catalogue");
        about.put("@type", "dcat:Catalog");
        about.put("dct:title", thai("สารสนเทศที่สำนักงานเขตพื้นที่การศึกษาเผยแพร่"));
        about.put("dct:description", thai("ตัวเลขจากข้อมูลที่โรงเรียนรับรอง ทุกฉบับมีที่มาและไฟล์ให้ดาวน์โหลด"));
        about.put("dct:publisher", agent("สำนักงานเขตพื้นที่การศึกษา", null));
        about.put("dct:language", "th");
        about.put("foaf:homepage", Map.of("@id", base + "/public"));
        about.put("dcat:dataset", datasets);
        if (next != null) {
            about.put("gdc:next", Map.of("@id", base + "/api/public/catalogue?cursor=" + next));
        }
        return about;
    }

    Map<String, Object> dataset(Publication publication, OpenData said, List<Output> files) {
        var current = publication.current();
        var page = base + "/public/" + publication.slug();
        var about = new LinkedHashMap<String, Object>();
        about.put("@id", page);
        about.put("@type", "dcat:Dataset");
        about.put("dct:identifier", publication.slug());
        about.put("dct:title", thai(current.titleTh()));
        about.put("dct:description", thai(descriptionOf(current)));
        about.put(
                "dct:issued",
                time(publication.editions().getFirst().publishedAt().toString()));
        about.put("dct:modified", time(current.publishedAt().toString()));
        about.put("dct:publisher", agent(publisherOf(current, said), said.organisationEn()));
        about.put("dct:language", "th");
        about.put("dcat:landingPage", Map.of("@id", page));
        about.put("dcat:version", Integer.toString(current.number()));
        about.put("dcat:keyword", keywords(said));
        about.put(
                "dct:temporal",
                Map.of(
                        "@type", "dct:PeriodOfTime",
                        "dcat:startDate", day(current.referenceDate().toString()),
                        "dcat:endDate", day(current.referenceDate().toString())));
        about.put("dct:provenance", thai(current.collectionTitleTh() + " SHA-256 " + current.snapshotSha256()));
        putSaid(about, current, said);
        if (publication.withdrawal() != null) {
            about.put("adms:status", Map.of("@id", WITHDRAWN));
            about.put("adms:versionNotes", thai(publication.withdrawal().reasonTh()));
        }
        about.put(
                "dcat:distribution",
                files.stream()
                        .map(file -> distribution(publication, file, said))
                        .toList());
        about.put("gdc:fields", GovernmentFields.of(current, said, files));
        about.put("gdc:unconfirmed", GovernmentFields.unsaid(current, said));
        return about;
    }

    private static void putSaid(Map<String, Object> about, Publication.Edition current, OpenData said) {
        if (current.reasonTh() != null) {
            about.put("adms:versionNotes", thai(current.reasonTh()));
        }
        if (current.areaNameTh() != null) {
            about.put("dct:spatial", Map.of("@type", "dct:Location", "dct:title", thai(current.areaNameTh())));
        }
        if (said.licence() != null) {
            about.put("dct:license", said.licence());
        }
        if (said.maintainer() != null) {
            var contact = new LinkedHashMap<String, Object>();
            contact.put("@type", "vcard:Organization");
            contact.put("vcard:fn", said.maintainer());
            if (said.maintainerEmail() != null) {
                contact.put("vcard:hasEmail", Map.of("@id", "mailto:" + said.maintainerEmail()));
            }
            about.put("dcat:contactPoint", contact);
        }
    }

    private Map<String, Object> distribution(Publication publication, Output file, OpenData said) {
        var address = base + "/api/public/publications/" + publication.slug() + "/files/"
                + file.format().extension();
        var about = new LinkedHashMap<String, Object>();
        about.put("@id", address);
        about.put("@type", "dcat:Distribution");
        about.put("dct:title", thai(file.fileName()));
        about.put("dcat:accessURL", Map.of("@id", base + "/public/" + publication.slug()));
        about.put("dcat:downloadURL", Map.of("@id", address));
        about.put("dct:format", file.format().name());
        about.put(
                "dcat:mediaType",
                Map.of(
                        "@id",
                        "https://www.iana.org/assignments/media-types/"
                                + file.format().mediaType().split(";", 2)[0]));
        about.put("dcat:byteSize", Map.of("@type", "xsd:nonNegativeInteger", "@value", Long.toString(file.bytes())));
        about.put(
                "spdx:checksum",
                Map.of(
                        "@type", "spdx:Checksum",
                        "spdx:algorithm", Map.of("@id", "spdx:checksumAlgorithm_sha256"),
                        "spdx:checksumValue", file.sha256()));
        if (said.licence() != null) {
            about.put("dct:license", said.licence());
        }
        return about;
    }

    static String descriptionOf(Publication.Edition edition) {
        return edition.notesTh() == null
                ? edition.titleTh() + " จากข้อมูลที่โรงเรียนรับรองใน" + edition.collectionTitleTh()
                : edition.notesTh();
    }

    static String publisherOf(Publication.Edition edition, OpenData said) {
        if (said.organisationTh() != null) {
            return said.organisationTh();
        }
        return edition.areaNameTh() == null ? "สำนักงานเขตพื้นที่การศึกษา" : edition.areaNameTh();
    }

    private static List<Object> keywords(OpenData said) {
        var words = new ArrayList<Object>();
        (said.tags().isEmpty() ? List.of("การศึกษา", "โรงเรียน") : said.tags()).forEach(tag -> words.add(thai(tag)));
        return words;
    }

    private static Map<String, Object> agent(String nameTh, @Nullable String nameEn) {
        var names = new ArrayList<Object>();
        names.add(thai(nameTh));
        if (nameEn != null) {
            names.add(Map.of("@language", "en", "@value", nameEn));
        }
        return Map.of("@type", "foaf:Agent", "foaf:name", names);
    }

    private static Map<String, Object> thai(String text) {
        return Map.of("@language", "th", "@value", text);
    }

    private static Map<String, Object> time(String instant) {
        return Map.of("@type", "xsd:dateTime", "@value", instant);
    }

    private static Map<String, Object> day(String date) {
        return Map.of("@type", "xsd:date", "@value", date);
    }
}
