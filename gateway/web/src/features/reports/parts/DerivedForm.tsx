import { Button, Select } from 'antd';
import { Choices, Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { newKey } from '../draft';
import styles from '../Reports.module.css';
import type { Derived } from '../types';
import type { PartProps } from './Basics';
import { ClassifiedForm } from './ClassifiedForm';
import { searched, useFieldOptions } from './fields';
import { Part } from './Part';
import { TextField } from './TextField';

const NO_CLASS = { value: '', table: '', number: '', keys: {}, limit: '', steps: [] };

/** Fields that the report works out itself: a sum of fields, or the class that a number falls in. */
export function DerivedForm({ design, set }: PartProps) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const { derived } = design;
  return (
    <div className={styles.parts}>
      {derived.map((one, at) => {
        const change = (to: Partial<Derived>) => set({ derived: replaced(derived, at, { ...one, ...to }) });
        return (
          <Part
            key={at}
            title={one.labelTh || t('designs.derived')}
            at={`derived[${at}]`}
            list={derived}
            index={at}
            onList={(list) => set({ derived: list })}
            testId={`derived-${at}`}
          >
            <div className={styles.fields}>
              <TextField
                label={t('designs.derived.label')}
                value={one.labelTh}
                onText={(labelTh) => change({ labelTh })}
                required
                testId={`derived-${at}-label`}
              />
              <TextField
                label={t('designs.titleEn')}
                value={one.labelEn}
                onText={(labelEn) => change({ labelEn })}
              />
              <TextField
                label={t('designs.derived.code')}
                hint={t('designs.derived.code.hint')}
                value={one.code}
                onText={(code) => change({ code })}
                required
              />
              <Field label={t('designs.derived.kind')}>
                {(control) => (
                  <Select
                    {...control}
                    value={one.classified ? 'CLASS' : 'SUM'}
                    options={(['SUM', 'CLASS'] as const).map((kind) => ({
                      value: kind,
                      label: t(`designs.derived.${kind}`),
                    }))}
                    onChange={(kind: 'SUM' | 'CLASS') =>
                      change(kind === 'CLASS' ? { sumOf: [], classified: NO_CLASS } : { classified: null })
                    }
                    data-testid={`derived-${at}-kind`}
                  />
                )}
              </Field>
            </div>
            {one.classified ? (
              <ClassifiedForm
                classified={one.classified}
                testId={`derived-${at}`}
                onChange={(classified) => change({ classified })}
              />
            ) : (
              <Choices label={t('designs.derived.sumOf')}>
                <Select
                  aria-label={t('designs.derived.sumOf')}
                  {...searched}
                  mode="multiple"
                  value={one.sumOf ?? []}
                  options={fields.numbers}
                  onChange={(sumOf: string[]) => change({ sumOf })}
                />
              </Choices>
            )}
          </Part>
        );
      })}
      <div>
        <Button
          size="small"
          onClick={() =>
            set({
              derived: [
                ...derived,
                {
                  code: newKey(
                    derived.map((one) => one.code),
                    'D',
                  ),
                  labelTh: '',
                  sumOf: [],
                },
              ],
            })
          }
          data-testid="add-derived"
        >
          {t('designs.derived.add')}
        </Button>
      </div>
    </div>
  );
}
