import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { Field } from '@shared/forms';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { letterheadKey, letterheadPath } from '@shared/signing';
import { Facts } from '@shared/ui/Facts';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import type { Letterhead } from './letterheads';
import styles from './Letterhead.module.css';

/** The office's own typeface in its two cuts; without one the shipped Sarabun is used. */
export function TypefacePanel({ letterhead, mayChange }: { letterhead: Letterhead; mayChange: boolean }) {
  const { t } = useLanguage();
  const path = `${letterheadPath(letterhead.areaCode)}/typeface`;
  const [factor, setFactor] = useState(letterhead.typefaceFactor ?? 1);
  const own = letterhead.typefaceName !== null;
  const act = useAct({
    act: (change: () => Promise<unknown>) => change(),
    refresh: [letterheadKey(letterhead.areaCode)],
    done: t('letterhead.saved'),
  });
  const put = (cut: 'regular' | 'bold', file: File) =>
    act.mutate(() =>
      api.upload('PUT', `${path}/${cut}`, file, {
        contentType: 'application/octet-stream',
        ...(cut === 'regular' ? { query: { factor } } : {}),
      }),
    );
  return (
    <Panel title={t('letterhead.typeface')} note={t('letterhead.typefaceNote')} testId="letterhead-typeface">
      <div className="stack">
        <Facts
          wide
          items={[
            [t('letterhead.regular'), letterhead.typefaceName ?? t('letterhead.shipped')],
            [
              t('letterhead.bold'),
              own
                ? t(letterhead.typefaceBold ? 'letterhead.boldGiven' : 'letterhead.boldMissing')
                : t('letterhead.shipped'),
            ],
            own ? [t('letterhead.factor'), letterhead.typefaceFactor] : null,
          ]}
        />
        {mayChange && (
          <div className={styles.cuts}>
            <FilePick
              label={t('letterhead.pickRegular')}
              hint={t('letterhead.fontHint')}
              accept=".ttf,font/ttf"
              onFile={(file) => put('regular', file)}
            />
            {own && (
              <FilePick
                label={t('letterhead.pickBold')}
                hint={t('letterhead.boldHint')}
                accept=".ttf,font/ttf"
                onFile={(file) => put('bold', file)}
              />
            )}
            <Field label={t('letterhead.factor')} hint={t('letterhead.factorHint')}>
              {(control) => (
                <InputNumber
                  {...control}
                  min={0.5}
                  max={1.5}
                  step={0.01}
                  value={factor}
                  onChange={(value) => setFactor(value ?? 1)}
                />
              )}
            </Field>
          </div>
        )}
        {act.error && <ProblemAlert error={act.error} />}
        {mayChange && own && (
          <div className="row">
            <Button onClick={() => act.mutate(() => api.remove(path))} data-testid="typeface-remove">
              {t('letterhead.removeFont')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
