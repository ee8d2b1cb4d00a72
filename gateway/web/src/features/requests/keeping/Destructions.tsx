import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Panel } from '@shared/ui/Panel';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import styles from '../Requests.module.css';
import { FILINGS, keepingKeys, useDestructions } from './queries';
import type { DestructionList } from './types';

const TONES: Record<DestructionList['state'], Tone> = {
  PROPOSED: 'amber',
  APPROVED: 'red',
  REJECTED: 'grey',
};

interface Decision {
  list: DestructionList;
  how: 'approve' | 'reject';
}

/** Lists of what is to go: proposed by one person, decided by another, confirmed by the number of cases. */
export function Destructions() {
  const { t } = useLanguage();
  const mayDecide = useMay()('approveDisclosure');
  const lists = useDestructions().data ?? [];
  const [decision, setDecision] = useState<Decision | null>(null);
  const decide = useAct({
    act: (reason: string) =>
      api.post(
        `${FILINGS}/destructions/${decision?.list.id ?? ''}/${decision?.how ?? 'reject'}`,
        { reason },
        { tag: String(decision?.list.version ?? 0) },
      ),
    refresh: [keepingKeys.filings],
    onDone: () => setDecision(null),
  });
  if (lists.length === 0) return null;
  const approving = decision?.how === 'approve';
  return (
    <Panel title={t('destruction.title')} note={t('destruction.note')} testId="destructions">
      <ul className={styles.files}>
        {lists.map((list) => (
          <li key={list.id}>
            <span>
              {t('destruction.cases', { count: list.items.length })} · {list.reason}{' '}
              <span className="small quiet">
                {list.proposedByName} <DateText value={list.proposedAt} shape="dateTime" />
                {list.decidedByName && ` · ${list.decidedByName}`}
              </span>
            </span>
            <span className="row">
              <StatusTag tone={TONES[list.state]}>{t(`destruction.state.${list.state}`)}</StatusTag>
              <a href={`${FILINGS}/destructions/${list.id}/paper`}>{t('destruction.paper')}</a>
              {mayDecide && list.state === 'PROPOSED' && (
                <>
                  <Button size="small" onClick={() => setDecision({ list, how: 'reject' })}>
                    {t('destruction.reject')}
                  </Button>
                  <Button size="small" danger onClick={() => setDecision({ list, how: 'approve' })}>
                    {t('destruction.approve')}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Confirm
        open={decision !== null}
        title={t(approving ? 'destruction.approve' : 'destruction.reject')}
        okText={t(approving ? 'destruction.approve' : 'destruction.reject')}
        danger={approving}
        busy={decide.isPending}
        error={decide.error}
        reason={{ label: t('privacy.reason'), required: true }}
        typed={approving ? String(decision.list.items.length) : undefined}
        onOk={(reason) => decide.mutate(reason)}
        onCancel={() => setDecision(null)}
      >
        <p>{t(approving ? 'destruction.approve.text' : 'destruction.reject.text')}</p>
      </Confirm>
    </Panel>
  );
}
