import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { asApiError } from '@shared/api/problem';
import { DateText } from '@shared/dates';
import { OfficialSheet } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Unknown } from '../Unknown';
import { type PublicSchoolPage, schoolAddress, usePublicPage } from './queries';

const FORMATS = ['pdf', 'xlsx', 'docx', 'csv'];

/** One school's page of a publication, as everybody reads it. */
export function SchoolsPage() {
  const { slug = '', code = '', edition } = useParams();
  const number = edition === undefined ? undefined : Number(edition) || 0;
  const page = usePublicPage(slug, code, number);
  if (page.isError && [404, 410].includes(asApiError(page.error).status)) {
    return <Unknown error={asApiError(page.error)} />;
  }
  return (
    <Loaded query={page} rows={12}>
      {(shown) => <Shown shown={shown} asked={number} />}
    </Loaded>
  );
}

function Shown({ shown, asked }: { shown: PublicSchoolPage; asked: number | undefined }) {
  const { t, pick } = useLanguage();
  const title = pick(shown.titleTh, shown.titleEn);
  const summary = pick(shown.summaryTh, shown.summaryEn);
  return (
    <Page
      title={title}
      back={{ to: `/public/${shown.slug}`, label: t('public.school.sum') }}
      intro={
        <>
          {summary && `${summary} · `}
          {t('public.publishedAt')} <DateText value={shown.publishedAt} shape="long" /> ·{' '}
          {t('common.version', { version: shown.edition })}
        </>
      }
    >
      {shown.edition < shown.present && (
        <Panel tone="warning" testId="old-edition">
          <p>{t('public.old', { present: shown.present })}</p>
          <Link to={`/public/${shown.slug}/schools/${shown.schoolCode}`}>{t('public.toPresent')}</Link>
        </Panel>
      )}
      <OfficialSheet shown={shown} caption={title} />
      <Panel title={t('pages.files')}>
        <div className="row">
          {FORMATS.map((format) => (
            <Button
              key={format}
              icon={<DownloadOutlined aria-hidden />}
              href={`${schoolAddress(shown.slug, shown.schoolCode, asked)}/files/${format}`}
              download
              data-testid={`page-${format}`}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </Panel>
      <Panel title={t('public.source')}>
        <div className="stack">
          <p>{t('public.sourceText', { collection: shown.collectionTitleTh })}</p>
          <p className="small">
            {t('public.cite')}{' '}
            <code>
              {location.origin}/public/{shown.slug}/{shown.edition}/schools/{shown.schoolCode}
            </code>
          </p>
          <p>
            <Link to={`/s/${shown.schoolCode}`} data-testid="all-of-school">
              {t('public.school.all', { school: shown.schoolNameTh })}
            </Link>
          </p>
        </div>
      </Panel>
    </Page>
  );
}
