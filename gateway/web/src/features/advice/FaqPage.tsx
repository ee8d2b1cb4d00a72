import { Button, Input } from 'antd';
import { useState } from 'react';
import { adviceKeys, useFaq } from '@shared/advice';
import { api } from '@shared/api/client';
import type { Faq } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { AdviceTabs } from './AdviceTabs';
import styles from './Inbox.module.css';

/** Everything the office has answered for all, to be searched. */
export function FaqPage() {
  const { t } = useLanguage();
  const faq = useFaq();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const says = (one: Faq) =>
    [one.ruleCode, one.questionTh, one.answerTh, one.questionEn ?? '', one.answerEn ?? '']
      .join('\n')
      .toLowerCase()
      .includes(wanted);
  return (
    <Page title={t('faq.title')} intro={t('faq.intro')}>
      <AdviceTabs />
      <Panel flush testId="faq">
        <div className={styles.search}>
          <Input
            allowClear
            aria-label={t('faq.search')}
            placeholder={t('faq.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            data-testid="faq-search"
          />
        </div>
        <Loaded query={faq}>
          {(all) => {
            const shown = all.filter(says);
            return shown.length === 0 ? (
              <Empty drawing="search" title={t('faq.none')} />
            ) : (
              <ul>
                {shown.map((one) => (
                  <Item key={one.id} one={one} />
                ))}
              </ul>
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}

function Item({ one }: { one: Faq }) {
  const { t, pick } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const withdraw = useAct({
    act: () => api.remove(`/api/collection/faq/${one.id}`),
    refresh: [[...adviceKeys.faq]],
    done: t('faq.withdrawn'),
  });
  return (
    <li className={styles.item} data-testid="faq-item">
      <div className="row">
        <strong>{pick(one.questionTh, one.questionEn)}</strong>
        <code>{one.ruleCode}</code>
      </div>
      <p className={styles.answer}>{pick(one.answerTh, one.answerEn)}</p>
      {may('publishFaq') && (
        <div>
          <Button size="small" onClick={() => setAsked(true)}>
            {t('faq.withdraw')}
          </Button>
        </div>
      )}
      <Confirm
        open={asked}
        danger
        title={t('faq.withdraw')}
        okText={t('faq.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onOk={() => withdraw.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('faq.withdraw.text')}
      </Confirm>
    </li>
  );
}
