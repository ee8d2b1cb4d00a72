import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import { Facts } from '@shared/ui/Facts';
import { Panel } from '@shared/ui/Panel';
import { useMetadata } from './queries';

/** What the catalogue says of the data set, for people; what only the office can say and has not is named. */
export function Described({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const metadata = useMetadata(slug).data;
  if (!metadata) return null;
  const fields = metadata['gdc:fields'];
  const said = (name: string) => fields[`gdc:${name}`];
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const unit = text(said('update_frequency_unit'));
  const email = text(said('maintainer_email'));
  const rows: [string, ReactNode][] = [
    [t('openData.field.organisationTh'), text(said('organization'))],
    [t('openData.field.objectiveTh'), text(said('objective'))],
    [t('openData.field.dataType'), text(said('data_type'))],
    [t('openData.field.dataCategory'), text(said('data_category'))],
    [t('openData.field.geoCoverage'), text(said('geo_coverage'))],
    [
      t('openData.updates'),
      unit && t('openData.every', { interval: Number(said('update_frequency_interval') ?? 1), unit }),
    ],
    [t('openData.field.licence'), licence(text(said('license')))],
    [t('openData.field.maintainer'), text(said('maintainer'))],
    [t('openData.field.maintainerEmail'), email && <a href={`mailto:${email}`}>{email}</a>],
    [t('openData.field.tags'), list(said('tags'))],
    [t('openData.formats'), list(said('data_format'))],
  ];
  const unsaid = metadata['gdc:unconfirmed'].flatMap((name) => NAMES[name] ?? []);
  return (
    <Panel title={t('openData.shown')} testId="described">
      <Facts wide items={rows.filter(([, value]) => value !== undefined)} />
      {unsaid.length > 0 && (
        <p className="small quiet">
          {t('openData.unsaid', {
            fields: unsaid.map((name) => t(`openData.field.${name}`)).join(' · '),
          })}
        </p>
      )}
    </Panel>
  );
}

const NAMES = {
  data_type: 'dataType',
  maintainer: 'maintainer',
  maintainer_email: 'maintainerEmail',
  tags: 'tags',
  objective: 'objectiveTh',
  update_frequency_unit: 'updateFrequencyUnit',
  geo_coverage: 'geoCoverage',
  data_category: 'dataCategory',
  license: 'licence',
} as Record<
  string,
  | 'dataType'
  | 'maintainer'
  | 'maintainerEmail'
  | 'tags'
  | 'objectiveTh'
  | 'updateFrequencyUnit'
  | 'geoCoverage'
  | 'dataCategory'
  | 'licence'
  | undefined
>;

const list = (values: unknown) =>
  Array.isArray(values) && values.length > 0 ? values.map(String).join(' · ') : undefined;

const licence = (value: string | undefined) =>
  value?.startsWith('https://') ? <a href={value}>{value}</a> : value;
