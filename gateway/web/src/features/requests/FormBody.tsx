import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Offer } from '@shared/api/types';
import { fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { missingIn, type RequestDraft } from './draft';
import { RequesterFields } from './RequesterFields';
import styles from './Requests.module.css';
import { WantedFields } from './WantedFields';

interface Props {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  act: { isPending: boolean; error: Error | null; mutate: () => void };
  /** What stands before a field's name in the service's complaints. */
  prefix?: string;
  inside: boolean;
  okText: string;
  onTaken: (offer: Offer) => void;
  children?: ReactNode;
}

/** The prescribed form, whoever fills it in: what is missing or refused is said at its field. */
export function FormBody({ draft, change, act, prefix = '', inside, okText, onTaken, children }: Props) {
  const { t, pick } = useLanguage();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingIn(draft);
  const refused = fieldErrors(act.error, pick);
  const errorOf = (name: string, path = name) =>
    refused[prefix + path] ?? (tried && missing.some((one) => one === name) ? t('requests.missing') : null);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length === 0) act.mutate();
        else
          requestAnimationFrame(() =>
            form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
          );
      }}
    >
      <Panel title={t('requests.part.wanted')}>
        <WantedFields draft={draft} change={change} errorOf={errorOf} inside={inside} onTaken={onTaken} />
      </Panel>
      <Panel title={t('requests.part.requester')}>
        <RequesterFields draft={draft} change={change} errorOf={errorOf} />
      </Panel>
      {children}
      {act.error && <ProblemAlert error={act.error} />}
      {tried && missing.length > 0 && <p role="alert">⚠ {t('requests.missingSome')}</p>}
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={act.isPending} data-testid="file-request">
          {okText}
        </Button>
      </div>
    </form>
  );
}
