import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { Publication } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Hash } from '@shared/ui/Hash';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Loading } from '@shared/ui/states';
import { FileList } from '../FileList';
import { reporting, usePublication } from '../queries';
import { FigureTable } from '../table/FigureTable';
import { bySexAndGrade } from '../table/groups';
import { KeyFigures } from './KeyFigures';

const GradeChart = lazy(() => import('./GradeChart').then((m) => ({ default: m.GradeChart })));

/** A published report for everyone: its key figures, a chart, the table, the files, and where it comes from. */
export function PublicationPage() {
  const { slug = '' } = useParams();
  return <Loaded query={usePublication(slug)}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { one: Publication }) {
  const { t, pick } = useLanguage();
  const chart = bySexAndGrade(one.table.columns, one.table.totals);
  return (
    <Page
      title={pick(one.titleTh, one.titleEn)}
      back={{ to: '/public', label: t('landing.published') }}
      intro={
        <>
          {one.referenceDate && (
            <>
              {t('collections.asOf')} <DateText value={one.referenceDate} shape="long" /> ·{' '}
            </>
          )}
          {t('public.publishedAt')} <DateText value={one.publishedAt} shape="long" /> ·{' '}
          {t('common.version', { version: one.version })}
        </>
      }
    >
      <KeyFigures table={one.table} />
      {chart.grades.length > 0 && (
        <Panel title={t('public.chart')}>
          <Suspense fallback={<Loading rows={6} />}>
            <GradeChart data={chart} />
          </Suspense>
        </Panel>
      )}
      <Panel flush title={t('information.view.table')}>
        <FigureTable table={one.table} caption={one.titleTh} />
      </Panel>
      <Panel title={t('public.files')} note={t('public.filesNote')}>
        <FileList files={one.files} hrefOf={(file) => reporting.publicFile(one.slug, file.format)} />
      </Panel>
      {one.snapshot && (
        <Panel title={t('public.source')}>
          <p>
            {t('public.sourceText', { schools: one.snapshot.schools, rows: one.snapshot.rows })}{' '}
            <DateText value={one.snapshot.createdAt} shape="dateTime" />
          </p>
          <p className="small quiet">
            SHA-256 <Hash value={one.snapshot.sha256} />
          </p>
        </Panel>
      )}
    </Page>
  );
}
