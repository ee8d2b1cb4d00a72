import { useParams } from 'react-router';
import type { School } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useSchool } from '@shared/registry/queries';
import { QuickStart } from '@shared/quickstart';
import { Facts } from '@shared/ui/Facts';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { ClientOfSchool } from './ClientOfSchool';
import { PagesPanel } from './pages/PagesPanel';
import styles from './Schools.module.css';

export function SchoolPage() {
  const { code = '' } = useParams();
  return <Loaded query={useSchool(code)}>{(school) => <Shown school={school} />}</Loaded>;
}

function Shown({ school }: { school: School }) {
  const { t } = useLanguage();
  const may = useMay();
  return (
    <Page
      title={school.nameTh}
      intro={[school.subdistrictTh, school.districtTh, school.provinceTh].filter(Boolean).join(' · ')}
      back={{ to: '/schools', label: t('schools.tab.registry') }}
      tags={
        <StatusTag tone={school.active ? 'green' : 'grey'}>
          {t(school.active ? 'schools.active' : 'schools.inactive')}
        </StatusTag>
      }
    >
      <Panel title={t('schools.about')}>
        <Facts
          wide
          items={[
            [
              t('schools.code'),
              <span key="c" className="num">
                {school.code}
              </span>,
            ],
            [t('schools.code10'), school.code10],
            [t('schools.obecCode'), school.obecCode],
            [t('schools.area'), school.areaNameTh ?? school.areaCode],
            [t('schools.network'), school.network],
            [
              t('schools.gradesOffered'),
              school.grades.length > 0 ? (
                <ul key="g" className={styles.grades}>
                  {school.grades.map((grade) => (
                    <li key={grade}>{grade}</li>
                  ))}
                </ul>
              ) : null,
            ],
          ]}
        />
      </Panel>
      <PagesPanel schoolCode={school.code} at={`/schools/${school.code}/pages`} />
      {may('manageClients') && <ClientOfSchool school={school} />}
      {may('manageClients') && <QuickStart schoolCode={school.code} />}
    </Page>
  );
}
