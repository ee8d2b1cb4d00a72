import { useEffect } from 'react';
import type { Publication } from '@shared/api/types';
import { published } from './queries';

/** What search engines read in the page's head: a schema.org Dataset, and the address that stays. */
export function useDatasetHead(one: Publication) {
  const written = JSON.stringify(datasetOf(one, location.origin));
  const { slug } = one.publication;
  useEffect(() => {
    const data = document.createElement('script');
    data.type = 'application/ld+json';
    data.textContent = written;
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = `/public/${slug}`;
    const described = document.createElement('link');
    described.rel = 'describedby';
    described.type = 'application/ld+json';
    described.href = published.metadata(slug);
    document.head.append(data, canonical, described);
    return () => [data, canonical, described].forEach((element) => element.remove());
  }, [written, slug]);
}

export function datasetOf(one: Publication, origin: string) {
  const { publication } = one;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: publication.titleTh,
    description: publication.notesTh ?? `${publication.titleTh} · ${publication.collectionTitleTh}`,
    url: `${origin}/public/${publication.slug}`,
    identifier: `${origin}/p/${publication.slug}/${publication.edition}`,
    version: String(publication.edition),
    inLanguage: 'th',
    isAccessibleForFree: true,
    datePublished: one.editions[0]?.publishedAt,
    dateModified: publication.publishedAt,
    temporalCoverage: publication.referenceDate,
    ...(publication.areaNameTh
      ? {
          spatialCoverage: publication.areaNameTh,
          creator: { '@type': 'Organization', name: publication.areaNameTh },
        }
      : {}),
    ...(one.withdrawal ? { creativeWorkStatus: 'Withdrawn' } : {}),
    distribution: one.files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.format,
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
      contentUrl: origin + published.file(publication.slug, file.format),
    })),
  };
}
