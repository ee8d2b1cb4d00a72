import { useMemo } from 'react';
import { Outlet, useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { TabLinks } from '@shared/ui/TabLinks';
import { useDefinition, useVersions, versionPage } from '../queries';
import { OriginTag, StatusOf } from '../StatusOf';
import type { DataSetView, Definition } from '../types';
import { Acts } from './Acts';
import { FaultList } from './FaultList';
import styles from './Designer.module.css';
import { useDesigner } from './useDesigner';

/** One version of a data set: its parts are pages of their own, what is typed stays while one goes between them. */
export function DesignerFrame() {
  const { code = '', version = '1' } = useParams();
  const number = Number(version);
  const versions = useVersions(code);
  const definition = useDefinition(code, number);
  return (
    <Loaded query={versions}>
      {(all) => {
        const view = all.find((one) => one.version === number);
        return (
          <Loaded query={definition}>
            {(stored) =>
              view && <Designer key={`${code}/${number}`} view={view} versions={all} stored={stored} />
            }
          </Loaded>
        );
      }}
    </Loaded>
  );
}

interface Props {
  view: DataSetView;
  versions: DataSetView[];
  stored: Definition;
}

function Designer({ view, versions, stored }: Props) {
  const { t, pick } = useLanguage();
  const designer = useDesigner(view, stored);
  const at = versionPage(view.code, view.version);
  const { definition } = designer;
  const tabs = useMemo(
    () => [
      { to: at, label: t('datasets.tab.settings'), end: true },
      { to: `${at}/fields`, label: t('datasets.tab.fields', { count: definition.fields?.length ?? 0 }) },
      {
        to: `${at}/code-lists`,
        label: t('datasets.tab.codeLists', { count: definition.codeLists?.length ?? 0 }),
      },
      { to: `${at}/rules`, label: t('datasets.tab.rules', { count: definition.rules?.length ?? 0 }) },
      {
        to: `${at}/figures`,
        label: t('datasets.tab.figures', { count: definition.figures?.length ?? 0 }),
      },
      { to: `${at}/layouts`, label: t('datasets.tab.layouts') },
      { to: `${at}/laboratory`, label: t('datasets.tab.laboratory') },
      { to: `${at}/compare`, label: t('datasets.tab.compare') },
    ],
    [at, t, definition.fields, definition.codeLists, definition.rules, definition.figures],
  );
  return (
    <Page
      title={pick(definition.title.th, definition.title.en) || view.code}
      intro={
        <span className="num">
          {view.code} · {t('datasets.version', { version: String(view.version) })}
        </span>
      }
      back={{ to: '/data-sets', label: t('nav.dataSets') }}
      tags={
        <>
          <StatusOf view={view} />
          <OriginTag view={view} />
        </>
      }
      actions={<Acts designer={designer} versions={versions} />}
    >
      {designer.save.error && <ProblemAlert error={designer.save.error} />}
      <TabLinks label={t('datasets.parts')} tabs={tabs} />
      {designer.view.status === 'DRAFT' && <FaultList designer={designer} />}
      <div className={styles.part}>
        <Outlet context={designer} />
      </div>
    </Page>
  );
}
