import { Button, Input, Select } from 'antd';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from '../designer/Designer.module.css';
import { Many } from '../designer/Many';
import { useDesigned } from '../designer/useDesigner';
import { faultAt, tidy } from '../edit';
import { marked } from '../rules/checks';
import type { FieldDef, FigureDef, FigureKind } from '../types';
import { fit, KINDS } from './kinds';

interface Props {
  figure: FigureDef;
  place: string;
  onChange: (figure: FigureDef) => void;
  onRemove: () => void;
}

/** How a figure is made of rows. */
export function FigureForm({ figure, place, onChange, onRemove }: Props) {
  const { t, pick } = useLanguage();
  const { definition, editable, faults } = useDesigned();
  const fields = definition.fields ?? [];
  const option = (field: FieldDef) => ({
    value: field.name,
    label: `${pick(field.label.th, field.label.en)} (${field.name})`,
  });
  const told = (member: string) => {
    const fault = faultAt(faults, `${place}.${member}`);
    return fault ? pick(fault.messageTh, fault.messageEn) : null;
  };
  const set = (part: Partial<FigureDef>) => onChange({ ...figure, ...part });
  const inWhen = faultAt(faults, `${place}.when`);
  const users = (definition.rules ?? []).filter(
    (rule) => rule.check === 'AGAINST' && [rule.figure, rule.other].includes(figure.name),
  );
  return (
    <Panel
      title={pick(figure.label.th, figure.label.en) || figure.name}
      note={
        users.length > 0
          ? t('datasets.figure.users', { rules: users.map((one) => one.code).join(', ') })
          : undefined
      }
      actions={
        editable && (
          <Button danger onClick={onRemove} data-testid="remove-figure">
            {t('datasets.figure.remove')}
          </Button>
        )
      }
    >
      <div className={styles.form}>
        <Field
          label={t('datasets.figure.name')}
          hint={t('datasets.figure.nameHint')}
          error={told('name')}
          required
        >
          {(control) => (
            <Input
              {...control}
              disabled={!editable}
              value={figure.name}
              onChange={(event) => set({ name: event.target.value })}
              data-testid="figure-name"
            />
          )}
        </Field>
        <Field label={t('datasets.figure.kind')} error={told('kind')} required>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={figure.kind}
              options={Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }))}
              onChange={(value: string) => {
                const kind = value as FigureKind;
                const allowed = fit(kind, fields).map((field) => field.name);
                const kept = (figure.fields ?? []).filter((name) => allowed.includes(name));
                onChange(tidy({ ...figure, kind, fields: kind === 'SUM' ? kept.slice(0, 1) : kept }));
              }}
              data-testid="figure-kind"
            />
          )}
        </Field>
        {(['th', 'en'] as const).map((key) => (
          <Field
            key={key}
            label={t(key === 'th' ? 'datasets.titleTh' : 'datasets.titleEn')}
            error={key === 'th' ? told('label') : null}
            required
          >
            {(control) => (
              <Input
                {...control}
                disabled={!editable}
                value={figure.label[key]}
                onChange={(event) => set({ label: { ...figure.label, [key]: event.target.value } })}
                data-testid={`figure-${key}`}
              />
            )}
          </Field>
        ))}
        {figure.kind === 'SUM' && (
          <Field label={t('datasets.figure.summed')} error={told('fields')} required>
            {(control) => (
              <Select
                {...control}
                disabled={!editable}
                value={figure.fields?.[0]}
                options={fit('SUM', fields).map(option)}
                onChange={(name: string) => set({ fields: [name] })}
                data-testid="figure-summed"
              />
            )}
          </Field>
        )}
        {figure.kind === 'DISTINCT' && (
          <Field label={t('datasets.figure.distinct')} error={told('fields')} required>
            {(control) => (
              <Many
                control={control}
                editable={editable}
                value={figure.fields ?? []}
                options={fields.map(option)}
                onChange={(names) => set({ fields: names })}
                testId="figure-distinct"
              />
            )}
          </Field>
        )}
        <Field label={t('datasets.figure.by')} hint={t('datasets.figure.byHint')} error={told('by')} optional>
          {(control) => (
            <Select
              {...control}
              allowClear
              disabled={!editable}
              value={figure.by}
              options={fields.filter((field) => field.codeList).map(option)}
              onChange={(by: string | undefined) => onChange(tidy({ ...figure, by: by ?? '' }))}
              data-testid="figure-by"
            />
          )}
        </Field>
        <div className={styles.whole}>
          <Field
            label={t('datasets.figure.when')}
            hint={t('datasets.figure.whenHint')}
            error={inWhen ? pick(inWhen.messageTh, inWhen.messageEn) : null}
            optional
          >
            {(control) => (
              <Input.TextArea
                {...control}
                className={styles.code ?? ''}
                spellCheck={false}
                disabled={!editable}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={figure.when ?? ''}
                onChange={(event) => onChange(tidy({ ...figure, when: event.target.value }))}
                data-testid="figure-when"
              />
            )}
          </Field>
          {inWhen && inWhen.position !== null && (
            <pre className={`${styles.caret ?? ''} mono`} aria-hidden="true">
              {marked(figure.when ?? '', inWhen.position)}
            </pre>
          )}
        </div>
      </div>
    </Panel>
  );
}
