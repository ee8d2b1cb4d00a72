import { useQuery } from '@tanstack/react-query';
import { Select, Tabs } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { useLanguage } from '@shared/i18n';
import { useCollections } from '@shared/submissions';
import { CopyButton } from '@shared/ui/CopyButton';
import { Panel } from '@shared/ui/Panel';
import { commandsOf, powerQueryOf, workbookCommandOf } from './commands';
import styles from './QuickStart.module.css';

/** How a school's own program, or its spreadsheet, sends data: to be copied as it stands. */
export function QuickStart({ schoolCode }: { schoolCode: string }) {
  const { t, pick } = useLanguage();
  const collections = useCollections();
  const [wished, setWished] = useState<string | null>(null);
  const address = useQuery({
    queryKey: ['token-address'],
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get<{ tokenUrl: string }>('/api/identity/token-address', undefined, signal),
  });
  if (!address.data || !collections.data) return null;
  const open = collections.data.filter((item) => item.status === 'OPEN');
  const place = {
    clientId: `school-${schoolCode}`,
    schoolCode,
    origin: location.origin,
    tokenUrl: address.data.tokenUrl,
    collectionId: wished ?? open[0]?.id ?? null,
  };
  const curl = (
    <ol className={styles.steps}>
      {commandsOf(place).map(({ key, command }) => (
        <li key={key}>
          <Code title={t(`quick.${key}`)} text={command} testId={`quick-${key}`} />
        </li>
      ))}
    </ol>
  );
  const excel = (
    <ol className={styles.steps}>
      <li>{t('quick.excel.save')}</li>
      <li>{t('quick.excel.drop')}</li>
      <li>
        <Code title={t('quick.excel.send')} text={workbookCommandOf(place)} testId="quick-workbook" />
      </li>
      <li>
        <Code title={t('quick.excel.query')} text={powerQueryOf(place)} testId="quick-query" />
      </li>
    </ol>
  );
  return (
    <Panel title={t('quick.title')} note={t('quick.note')} testId="quick-start">
      {open.length > 1 && (
        <Select
          aria-label={t('quick.collection')}
          value={place.collectionId}
          onChange={setWished}
          options={open.map((item) => ({ value: item.id, label: pick(item.titleTh, item.titleEn) }))}
          showSearch={{ optionFilterProp: 'label' }}
          className={styles.collection}
        />
      )}
      <Tabs
        items={[
          { key: 'curl', label: t('quick.curl'), children: curl },
          { key: 'excel', label: t('quick.excel'), children: excel },
        ]}
      />
    </Panel>
  );
}

function Code({ title, text, testId }: { title: string; text: string; testId: string }) {
  return (
    <div className={styles.step}>
      <div className="spread">
        <strong>{title}</strong>
        <CopyButton text={text} />
      </div>
      <pre className={styles.code} tabIndex={0} aria-label={title} data-testid={testId}>
        {text}
      </pre>
    </div>
  );
}
