import { ExperimentOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { Link } from 'react-router';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from '../designer/Designer.module.css';
import { Many } from '../designer/Many';
import { useDesigned } from '../designer/useDesigner';
import { faultAt, tidy } from '../edit';
import { versionPage } from '../queries';
import type { RuleDef, Severity } from '../types';
import { asCheck, CHECKS, placeholdersOf, SEVERITIES } from './checks';
import { Examples } from './Examples';
import { Parameters } from './Parameters';

interface Props {
  rule: RuleDef;
  index: number;
  onChange: (rule: RuleDef) => void;
  onCopy: () => void;
  onRemove: () => void;
}

/** One rule with everything a school will be told, and the examples that are its test. */
export function RuleForm({ rule, index, onChange, onCopy, onRemove }: Props) {
  const { t, pick } = useLanguage();
  const { view, definition, editable, faults } = useDesigned();
  const place = `rules[${index}]`;
  const check = CHECKS[rule.check];
  const fields = definition.fields ?? [];
  const options = fields.map((field) => ({
    value: field.name,
    label: `${pick(field.label.th, field.label.en)} (${field.name})`,
  }));
  const told = (member: string) => {
    const fault = faultAt(faults, `${place}.${member}`);
    return fault ? pick(fault.messageTh, fault.messageEn) : null;
  };
  const set = (part: Partial<RuleDef>) => onChange({ ...rule, ...part });
  const whole = faults.find((fault) => fault.place === place);

  return (
    <Panel
      title={<span className="mono">{rule.code}</span>}
      note={check && t(check.scope)}
      testId="rule-form"
      actions={
        <>
          <Link
            to={`${versionPage(view.code, view.version)}/laboratory?rule=${encodeURIComponent(rule.code)}`}
          >
            <ExperimentOutlined aria-hidden /> {t('datasets.rules.try')}
          </Link>
          {editable && (
            <>
              <Button size="small" onClick={onCopy}>
                {t('datasets.rules.copy')}
              </Button>
              <Button size="small" danger onClick={onRemove}>
                {t('datasets.rules.remove')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {whole && (
          <p className={`${styles.bad ?? ''} ${styles.whole ?? ''}`}>
            {pick(whole.messageTh, whole.messageEn)}
          </p>
        )}
        <Field label={t('datasets.rule.code')} error={told('code')} required>
          {(control) => (
            <Input
              {...control}
              disabled={!editable}
              value={rule.code}
              onChange={(event) => set({ code: event.target.value.toUpperCase() })}
              data-testid="rule-code"
            />
          )}
        </Field>
        <Field label={t('datasets.rule.severity')} error={told('severity')}>
          {(control) => (
            <Select<Severity>
              {...control}
              disabled={!editable}
              value={rule.severity}
              onChange={(severity) => set({ severity })}
              options={Object.entries(SEVERITIES).map(([value, key]) => ({
                value: value as Severity,
                label: t(key),
              }))}
              data-testid="rule-severity"
            />
          )}
        </Field>
        <Field label={t('datasets.rule.check')} error={told('check')}>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={rule.check}
              onChange={(next) => onChange(asCheck(rule, next))}
              options={Object.entries({ ...CHECKS, ...(check ? {} : { [rule.check]: null }) }).map(
                ([value, info]) => ({ value, label: info ? t(info.label) : value }),
              )}
              data-testid="rule-check"
            />
          )}
        </Field>
        <Field
          label={t('datasets.rule.fields')}
          hint={t('datasets.rule.fieldsHint')}
          error={told('fields')}
          required
        >
          {(control) => (
            <Many
              control={control}
              editable={editable}
              value={rule.fields}
              options={options}
              onChange={(next) => set({ fields: next })}
              testId="rule-fields"
            />
          )}
        </Field>
        <Parameters
          rule={rule}
          place={place}
          onChange={(part) => onChange(tidyParameters({ ...rule, ...part }))}
        />
        {(['message', 'cure'] as const).map((member) => (
          <Texts
            key={member}
            member={member}
            value={rule[member]}
            error={told(member)}
            placeholders={editable ? placeholdersOf(rule.check, rule.fields) : []}
            editable={editable}
            onChange={(value) => set({ [member]: value })}
          />
        ))}
      </div>
      <Examples rule={rule} place={place} onChange={set} />
    </Panel>
  );
}

/** An optional parameter that was emptied is left away; the needed ones stay, to be told of. */
function tidyParameters(rule: RuleDef): RuleDef {
  const optional = new Set(
    CHECKS[rule.check]?.parameters.filter((one) => one.optional).map((one) => one.name),
  );
  const kept = tidy(Object.fromEntries(Object.entries(rule).filter(([name]) => optional.has(name))));
  const rest = Object.entries(rule).filter(([name]) => !optional.has(name));
  return { ...Object.fromEntries(rest), ...kept } as RuleDef;
}

interface TextsProps {
  member: 'message' | 'cure';
  value: { th: string; en: string };
  error: string | null;
  placeholders: string[];
  editable: boolean;
  onChange: (value: { th: string; en: string }) => void;
}

function Texts({ member, value, error, placeholders, editable, onChange }: TextsProps) {
  const { t } = useLanguage();
  return (
    <>
      {(['th', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={t(`datasets.rule.${member}.${language}`)}
          error={language === 'th' ? error : null}
          required
          hint={
            placeholders.length > 0 && (
              <span className={styles.chips}>
                {placeholders.map((name) => (
                  <button
                    key={name}
                    type="button"
                    title={t('datasets.rule.insert', { name })}
                    onClick={() => onChange({ ...value, [language]: `${value[language]}{${name}}` })}
                  >
                    {`{${name}}`}
                  </button>
                ))}
              </span>
            )
          }
        >
          {(control) => (
            <Input.TextArea
              {...control}
              lang={language}
              disabled={!editable}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              data-testid={`rule-${member}-${language}`}
            />
          )}
        </Field>
      ))}
    </>
  );
}
