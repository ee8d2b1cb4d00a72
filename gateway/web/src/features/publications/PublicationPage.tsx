import { Navigate, useParams, useSearchParams } from 'react-router';
import { ApiError } from '@shared/api/problem';
import type { Publication } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { FileList } from '@shared/ui/FileList';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Described } from './Described';
import { DescribeLink } from './DescribeLink';
import { Editions, OldEdition } from './Editions';
import { Figures } from './Figures';
import { published, usePublication } from './queries';
import { ChooseSchool } from './pages/ChooseSchool';
import { Source } from './Source';
import { Unknown } from './Unknown';
import { useDatasetHead } from './useDatasetHead';
import { WithdrawButton } from './WithdrawButton';
import { Withdrawn } from './Withdrawn';

const SCHOOL = /^\d{8}$/;

/** A published report for everyone: its key figures, charts, the table, the files, and where it comes from. */
export function PublicationPage() {
  const { slug = '', edition } = useParams();
  // What is no number names no edition.
  const number = edition === undefined ? undefined : Number(edition) || 0;
  const publication = usePublication(slug, number);
  if (publication.error instanceof ApiError && publication.error.status === 404) {
    return <Unknown error={publication.error} />;
  }
  return <Loaded query={publication}>{(one) => <Shown one={one} asked={number} />}</Loaded>;
}

function Shown({ one, asked }: { one: Publication; asked: number | undefined }) {
  const { t } = useLanguage();
  const { publication } = one;
  const [address] = useSearchParams();
  // A search leads to a row by its key; here the keys of schools are pages of their own.
  const school = address.get('row');
  const old = publication.edition < one.present;
  useDatasetHead(one);
  if (one.perSchool && school && SCHOOL.test(school) && !one.withdrawal) {
    return <Navigate to={`/public/${publication.slug}/schools/${school}`} replace />;
  }
  return (
    <Page
      title={publication.titleTh}
      back={{ to: '/public', label: t('landing.published') }}
      intro={
        <>
          {t('collections.asOf')} <DateText value={publication.referenceDate} shape="long" /> ·{' '}
          {t('public.publishedAt')} <DateText value={publication.publishedAt} shape="long" /> ·{' '}
          {t('common.version', { version: publication.edition })}
        </>
      }
      actions={
        !old && (
          <>
            <DescribeLink slug={publication.slug} />
            {!one.withdrawal && <WithdrawButton slug={publication.slug} />}
          </>
        )
      }
    >
      {one.withdrawal ? (
        <Withdrawn withdrawal={one.withdrawal} />
      ) : (
        <>
          {old && <OldEdition one={one} />}
          {publication.notesTh && <p>{publication.notesTh}</p>}
          {one.perSchool && !old && <ChooseSchool slug={publication.slug} />}
          <Figures slug={publication.slug} edition={asked} caption={publication.titleTh} />
          <Panel title={t('public.files')} note={t('public.filesNote')}>
            <FileList
              files={one.files}
              hrefOf={(file) => published.file(publication.slug, file.format, asked)}
            />
          </Panel>
        </>
      )}
      {!one.withdrawal && !old && <Described slug={publication.slug} />}
      <Source one={one} />
      {one.editions.length > 1 && <Editions one={one} />}
    </Page>
  );
}
