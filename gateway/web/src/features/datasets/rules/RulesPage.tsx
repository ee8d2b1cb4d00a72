import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import styles from '../designer/Designer.module.css';
import { useDesigned } from '../designer/useDesigner';
import { faultsIn, newRule, replaced, without } from '../edit';
import type { Severity } from '../types';
import { CHECKS, SEVERITIES } from './checks';
import { RuleForm } from './RuleForm';

const TONES = { ERROR: 'red', QUERY: 'amber', NOTICE: 'blue' } as const satisfies Record<Severity, string>;

export function RulesPage() {
  const { t, pick } = useLanguage();
  const { definition, change, editable, faults } = useDesigned();
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState('');
  const rules = definition.rules ?? [];
  const at = Math.min(Number(params.get('at') ?? 0) || 0, Math.max(0, rules.length - 1));
  const rule = rules[at];
  const go = (index: number) => setParams({ at: String(index) }, { replace: true });
  const sought = words.trim().toLowerCase();

  const add = () => {
    change({ rules: [...rules, newRule(definition)] });
    go(rules.length);
  };
  const copy = () => {
    if (!rule) return;
    change({ rules: [...rules, { ...rule, code: newRule(definition).code }] });
    go(rules.length);
  };

  return (
    <div className={styles.split}>
      <Panel
        title={t('datasets.rules.title')}
        actions={
          editable && (
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add} data-testid="add-rule">
              {t('datasets.add')}
            </Button>
          )
        }
      >
        {rules.length > 8 && (
          <Input
            allowClear
            size="small"
            aria-label={t('datasets.rules.search')}
            placeholder={t('datasets.rules.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            style={{ marginBottom: 10 }}
          />
        )}
        <ul className={styles.list} data-testid="rules">
          {rules.map((one, index) => {
            const text = pick(one.message.th, one.message.en);
            if (sought && !`${one.code} ${text} ${one.fields.join(' ')}`.toLowerCase().includes(sought))
              return null;
            const check = CHECKS[one.check];
            return (
              <li key={index}>
                <button
                  type="button"
                  className={styles.pick}
                  aria-current={index === at}
                  onClick={() => go(index)}
                >
                  <strong>
                    <span className="mono">{one.code}</span>
                    <StatusTag tone={TONES[one.severity]}>{t(SEVERITIES[one.severity])}</StatusTag>
                  </strong>
                  <span className="small">{text || (check ? t(check.label) : one.check)}</span>
                  {faultsIn(faults, `rules[${index}]`).length > 0 && (
                    <span className={styles.bad}>{t('datasets.hasFaults')}</span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
        {rules.length === 0 && <p className="quiet">{t('datasets.rules.none')}</p>}
      </Panel>
      {rule ? (
        <RuleForm
          key={at}
          rule={rule}
          index={at}
          onChange={(next) => change({ rules: replaced(rules, at, next) })}
          onCopy={copy}
          onRemove={() => change({ rules: without(rules, at) })}
        />
      ) : (
        <Panel>
          <Empty title={t('datasets.rules.none')}>{t('datasets.rules.noneText')}</Empty>
        </Panel>
      )}
    </div>
  );
}
