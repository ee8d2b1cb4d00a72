import { useParams } from 'react-router';
import type { Publication } from '@shared/api/types';
import { Chart } from '@shared/charts';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Hash } from '@shared/ui/Hash';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { FileList } from '../FileList';
import { reporting, usePublication } from '../queries';
import { FigureTable } from '@shared/figures';
import { bySexAndGrade } from '@shared/figures';
import { KeyFigures } from './KeyFigures';

/** A published report for everyone: its key figures, a chart, the table, the files, and where it comes from. */
export function PublicationPage() {
  const { slug = '' } = useParams();
  return <Loaded query={usePublication(slug)}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { one: Publication }) {
  const { t } = useLanguage();
  const { publication, table } = one;
  const chart = bySexAndGrade(table);
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
    >
      <KeyFigures table={table} />
      {chart.grades.length > 0 && (
        <Panel>
          <Chart
            kind="BAR"
            title={t('public.chart')}
            categories={chart.grades}
            series={[
              { name: t('public.boys'), values: chart.boys },
              { name: t('public.girls'), values: chart.girls },
            ]}
          />
        </Panel>
      )}
      <Panel flush title={t('information.view.table')}>
        <FigureTable table={table} caption={publication.titleTh} />
      </Panel>
      <Panel title={t('public.files')} note={t('public.filesNote')}>
        <FileList files={one.files} hrefOf={(file) => reporting.publicFile(publication.slug, file.format)} />
      </Panel>
      <Panel title={t('public.source')}>
        <p>
          {t('public.sourceText', {
            schools: table.rows.filter((row) => row.weight === 'PLAIN').length,
            collection: publication.collectionTitleTh,
          })}
        </p>
        <p className="small quiet">
          SHA-256 <Hash value={publication.snapshotSha256} />
        </p>
        {one.editions.length > 1 && (
          <ul>
            {one.editions.map((edition) => (
              <li key={edition.number} className="small">
                {t('common.version', { version: edition.number })} · <DateText value={edition.publishedAt} />{' '}
                · {edition.titleTh}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Page>
  );
}
