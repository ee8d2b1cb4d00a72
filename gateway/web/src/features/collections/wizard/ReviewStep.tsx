import { DateText } from '@shared/dates';
import { type TextKey, useLanguage } from '@shared/i18n';
import { Facts } from '@shared/ui/Facts';
import { type DraftProblem, problemsOf, type WizardDraft } from './defaults';

const PROBLEMS: Record<DraftProblem, TextKey> = {
  titleTh: 'wizard.problem.titleTh',
  entry: 'wizard.problem.entry',
  certification: 'wizard.problem.certification',
  schools: 'wizard.problem.schools',
  area: 'wizard.problem.area',
};

export function ReviewStep({ draft }: { draft: WizardDraft }) {
  const { t } = useLanguage();
  const problems = problemsOf(draft);
  const window = (from: string, to: string) => (
    <>
      <DateText value={from} shape="dateTime" /> – <DateText value={to} shape="dateTime" />
    </>
  );
  return (
    <>
      <Facts
        items={[
          [t('wizard.collectionTitle'), <strong key="t">{draft.titleTh}</strong>],
          [t('wizard.dataSet'), draft.dataSetCode],
          [t('wizard.referenceDate'), <DateText key="r" value={draft.referenceDate} shape="long" />],
          [t('wizard.entry'), window(draft.entryOpensAt, draft.entryClosesAt)],
          [t('wizard.certification'), window(draft.certificationOpensAt, draft.certificationClosesAt)],
          [
            t('wizard.who'),
            draft.everySchool
              ? t('wizard.everySchoolShort')
              : t('common.schools', { count: draft.schoolCodes.length }),
          ],
        ]}
      />
      {problems.length > 0 && (
        <ul role="alert">
          {problems.map((problem) => (
            <li key={problem}>⚠ {t(PROBLEMS[problem])}</li>
          ))}
        </ul>
      )}
      <p className="quiet">{t('wizard.whatHappens')}</p>
    </>
  );
}
