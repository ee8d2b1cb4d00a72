import { Input, Select } from 'antd';
import { DateText, formatDate, todayInBangkok } from '@shared/dates';
import { Field } from '@shared/forms';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { useLanguage } from '@shared/i18n';
import { Facts } from '@shared/ui/Facts';
import { Panel } from '@shared/ui/Panel';
import { faultAt } from '../edit';
import type { ExampleDef } from '../types';
import styles from './Designer.module.css';
import { Many } from './Many';
import { parseDate } from './settings';
import { useDesigned } from './useDesigner';

const freshExample = (): ExampleDef => ({ schoolCode: '', referenceDate: todayInBangkok(), row: {} });

/** What is true of the data set as a whole, and the faultless row from which the rules' examples differ. */
export function SettingsPage() {
  const { t, pick, language } = useLanguage();
  const { view, definition, change, editable, faults } = useDesigned();
  const fields = definition.fields ?? [];
  const options = fields.map((field) => ({
    value: field.name,
    label: `${pick(field.label.th, field.label.en)} (${field.name})`,
  }));
  const told = (place: string) => {
    const fault = faultAt(faults, place);
    return fault ? pick(fault.messageTh, fault.messageEn) : null;
  };
  const example = definition.example ?? freshExample();
  const setExample = (part: Partial<ExampleDef>) => change({ example: { ...example, ...part } });
  // The example row is of the school that sends it, unless somebody says otherwise.
  const setCell = (name: string, value: string) =>
    setExample({
      row: { ...example.row, [name]: value },
      ...(name === definition.schoolField && (example.row?.[name] ?? '') === example.schoolCode
        ? { schoolCode: value }
        : {}),
    });

  return (
    <>
      <Panel title={t('datasets.settings.title')}>
        <div className={styles.form}>
          <Field label={t('datasets.titleTh')} error={told('title')} required>
            {(control) => (
              <Input
                {...control}
                disabled={!editable}
                value={definition.title.th}
                onChange={(event) => change({ title: { ...definition.title, th: event.target.value } })}
                data-testid="title-th"
              />
            )}
          </Field>
          <Field label={t('datasets.titleEn')} required>
            {(control) => (
              <Input
                {...control}
                disabled={!editable}
                value={definition.title.en}
                onChange={(event) => change({ title: { ...definition.title, en: event.target.value } })}
                data-testid="title-en"
              />
            )}
          </Field>
          <Field
            label={t('datasets.keyFields')}
            hint={t('datasets.keyFieldsHint')}
            error={told('keyFields')}
            required
          >
            {(control) => (
              <Many
                control={control}
                editable={editable}
                value={definition.keyFields ?? []}
                options={options}
                onChange={(keyFields) => change({ keyFields })}
                testId="key-fields"
              />
            )}
          </Field>
          <Field
            label={t('datasets.identityFields')}
            hint={t('datasets.identityFieldsHint')}
            error={told('identityFields')}
            optional
          >
            {(control) => (
              <Many
                control={control}
                editable={editable}
                value={definition.identityFields ?? []}
                options={options}
                onChange={(identityFields) => change({ identityFields })}
              />
            )}
          </Field>
          <Field
            label={t('datasets.schoolField')}
            hint={t('datasets.schoolFieldHint')}
            error={told('schoolField')}
            optional
          >
            {(control) => (
              <Select
                {...control}
                allowClear
                disabled={!editable}
                value={definition.schoolField}
                options={options}
                onChange={(schoolField: string | undefined) => change({ schoolField })}
                data-testid="school-field"
              />
            )}
          </Field>
          <Field label={t('datasets.titleSuffixes')} hint={t('datasets.titleSuffixesHint')} optional>
            {(control) => (
              <Many
                control={control}
                editable={editable}
                value={definition.titleSuffixes ?? []}
                onChange={(titleSuffixes) => change({ titleSuffixes })}
              />
            )}
          </Field>
        </div>
      </Panel>
      <Panel title={t('datasets.example.title')} note={t('datasets.example.note')}>
        <div className={styles.form}>
          <Field label={t('datasets.example.schoolCode')}>
            {(control) => (
              <Input
                {...control}
                disabled={!editable}
                value={example.schoolCode}
                onChange={(event) => setExample({ schoolCode: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={t('datasets.example.referenceDate')}
            hint={parseDate(example.referenceDate) ? formatDate(example.referenceDate, language, 'long') : ''}
            error={told('example.referenceDate')}
          >
            {(control) =>
              editable ? (
                <ThaiDatePicker
                  {...control}
                  value={parseDate(example.referenceDate)}
                  onChange={(date) => setExample({ referenceDate: date ?? '' })}
                />
              ) : (
                <Input {...control} disabled value={example.referenceDate} />
              )
            }
          </Field>
          <Field label={t('datasets.example.grades')} optional>
            {(control) => (
              <Many
                control={control}
                editable={editable}
                value={example.gradesOffered ?? []}
                onChange={(gradesOffered) => setExample({ gradesOffered })}
              />
            )}
          </Field>
        </div>
        <div className={styles.cells} style={{ marginTop: 20 }}>
          {fields.map((field) => (
            <label key={field.name} className={styles.cellOf}>
              <span>{pick(field.label.th, field.label.en) || field.name}</span>
              <Input
                size="small"
                disabled={!editable}
                value={example.row?.[field.name] ?? ''}
                data-testid={`example-${field.name}`}
                onChange={(event) => setCell(field.name, event.target.value)}
              />
            </label>
          ))}
        </div>
      </Panel>
      <Panel title={t('datasets.about')}>
        <Facts
          items={[
            [t('datasets.code'), <code key="c">{view.code}</code>],
            [t('datasets.basedOn'), view.basedOn ?? '–'],
            [t('datasets.area'), view.areaCode === '*' ? t('datasets.everyArea') : view.areaCode],
            [
              t('datasets.changed'),
              <span key="d">
                <DateText value={view.changedAt} shape="dateTime" /> {view.changedBy}
              </span>,
            ],
            [
              t('datasets.publishedAt'),
              view.publishedAt ? (
                <span key="p">
                  <DateText value={view.publishedAt} shape="dateTime" /> {view.publishedBy}
                </span>
              ) : (
                '–'
              ),
            ],
            ...(definition.unconfirmed
              ? [
                  [t('datasets.unconfirmed'), pick(definition.unconfirmed.th, definition.unconfirmed.en)] as [
                    string,
                    string,
                  ],
                ]
              : []),
          ]}
        />
      </Panel>
    </>
  );
}
