import type { Publication } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { published } from './queries';

/** Where the figures come from, how to cite them, and what machines read of them. */
export function Source({ one }: { one: Publication }) {
  const { t } = useLanguage();
  const { publication } = one;
  return (
    <Panel title={t('public.source')}>
      <div className="stack">
        <p>{t('public.sourceText', { collection: publication.collectionTitleTh })}</p>
        <p className="small">
          {t('public.cite')}{' '}
          <code data-testid="stable-address">
            {location.origin}/p/{publication.slug}/{publication.edition}
          </code>
        </p>
        <p className="small quiet">
          SHA-256 <Hash value={publication.snapshotSha256} />
        </p>
        <p className="small">
          <a href={published.metadata(publication.slug)} type="application/ld+json" data-testid="metadata">
            {t('public.metadata')}
          </a>
        </p>
      </div>
    </Panel>
  );
}
