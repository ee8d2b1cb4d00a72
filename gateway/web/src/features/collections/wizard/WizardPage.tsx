import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import type { Collection, NewCollection } from '@shared/api/types';
import { useDraft } from '@shared/forms';
import { type TextKey, useLanguage } from '@shared/i18n';
import { RequireAct, useMe } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Stepper } from '@shared/ui/Stepper';
import { freshDraft, problemsOf, type WizardDraft } from './defaults';
import { ReviewStep } from './ReviewStep';
import { SchoolsStep } from './SchoolsStep';
import { WhatStep } from './WhatStep';
import { WhenStep } from './WhenStep';
import styles from './Wizard.module.css';

const TITLES: TextKey[] = ['wizard.what', 'wizard.when', 'wizard.schools', 'wizard.review'];

export function WizardPage() {
  return (
    <RequireAct act="manageCollections">
      <Wizard />
    </RequireAct>
  );
}

function toBody(draft: WizardDraft): NewCollection {
  const { dataSetCode, titleTh, schoolYear, round, referenceDate, areaCode } = draft;
  const { entryOpensAt, entryClosesAt, certificationOpensAt, certificationClosesAt } = draft;
  return {
    dataSetCode,
    titleTh: titleTh.trim(),
    schoolYear,
    round,
    referenceDate,
    entryOpensAt,
    entryClosesAt,
    certificationOpensAt,
    certificationClosesAt,
    areaCode,
    ...(draft.everySchool ? {} : { schoolCodes: draft.schoolCodes }),
  };
}

function Wizard() {
  const { t } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const area = me.areaCodes.find((code) => code !== '*') ?? '';
  const { draft, change, discard } = useDraft('khet.draft.collection', freshDraft(area));
  const [step, setStep] = useState(0);
  const go = (next: number) => {
    setStep(next);
    window.scrollTo({ top: 0 });
  };
  const { notification } = App.useApp();
  // It exists all the same: its page has the button to open it.
  const tellNotOpened = (error: unknown) => {
    notification.error({
      title: t('wizard.notOpened'),
      description: <ProblemAlert error={error} />,
      duration: false,
    });
  };

  const create = useAct({
    act: async (openNow: boolean) => {
      const made = await api.post<Collection>(paths.collections, toBody(draft));
      if (openNow) await api.post(`${paths.collection(made.id)}/open`).catch(tellNotOpened);
      return made;
    },
    refresh: [[...keys.collections]],
    done: t('wizard.created'),
    onDone: (made) => {
      discard();
      void navigate(`/collections/${made.id}`);
    },
  });
  const ready = problemsOf(draft).length === 0;

  return (
    <Page
      title={t('wizard.title')}
      intro={t('wizard.intro')}
      back={{ to: '/collections', label: t('nav.collections') }}
    >
      <div className={styles.steps}>
        <Stepper label={t('wizard.steps')} steps={TITLES.map((key) => t(key))} at={step} onGo={go} />
      </div>
      <Panel title={t(TITLES[step] ?? 'wizard.what')}>
        <div className={styles.body}>
          {step === 0 && <WhatStep draft={draft} change={change} />}
          {step === 1 && <WhenStep draft={draft} change={change} />}
          {step === 2 && <SchoolsStep draft={draft} change={change} />}
          {step === 3 && <ReviewStep draft={draft} />}
          {create.error && <ProblemAlert error={create.error} />}
          <div className={styles.foot}>
            <Button disabled={step === 0} onClick={() => go(step - 1)}>
              {t('common.previous')}
            </Button>
            {step < 3 ? (
              <Button type="primary" onClick={() => go(step + 1)} data-testid="wizard-next">
                {t('common.next')}
              </Button>
            ) : (
              <span className="row">
                <Button
                  disabled={!ready}
                  loading={create.isPending && !create.variables}
                  onClick={() => create.mutate(false)}
                  data-testid="wizard-save"
                >
                  {t('wizard.save')}
                </Button>
                <Button
                  type="primary"
                  disabled={!ready}
                  loading={create.isPending && create.variables}
                  onClick={() => create.mutate(true)}
                  data-testid="wizard-open"
                >
                  {t('wizard.saveAndOpen')}
                </Button>
              </span>
            )}
          </div>
        </div>
      </Panel>
    </Page>
  );
}
