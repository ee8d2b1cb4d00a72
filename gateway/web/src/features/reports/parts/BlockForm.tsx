import { Button, Checkbox, Input, Select } from 'antd';
import { Field, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { newKey, newMeasure } from '../draft';
import styles from '../Reports.module.css';
import type { Block, BlockHead, Design } from '../types';
import { searched, useFieldOptions } from './fields';
import { MeasureForm } from './MeasureForm';
import { More } from './More';
import { Part } from './Part';
import { TextField } from './TextField';

interface Props {
  design: Design;
  index: number;
  onBlocks: (blocks: Block[]) => void;
}

const KINDS = ['PART', 'SUBTOTAL', 'TOTAL'] as const;

/** Columns that stand together: heads over them where they are divided by a field, and what is counted under each. */
export function BlockForm({ design, index, onBlocks }: Props) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const blocks = design.columns;
  const block = blocks[index];
  if (!block) return null;
  const change = (to: Partial<Block>) => onBlocks(replaced(blocks, index, { ...block, ...to }));
  const at = `columns[${index}]`;
  const { heads, measures } = block;
  return (
    <Part
      title={block.titleTh ?? t('designs.block', { n: index + 1 })}
      at={at}
      list={blocks}
      index={index}
      onList={onBlocks}
      testId={`block-${index}`}
    >
      <div className={styles.fields}>
        <Field label={t('designs.block.title')} optional>
          {(control) => (
            <Input
              {...control}
              value={block.titleTh ?? ''}
              onChange={(event) => change({ titleTh: event.target.value || null })}
            />
          )}
        </Field>
        <Field label={t('designs.block.field')} hint={t('designs.block.field.hint')} optional>
          {(control) => (
            <Select
              {...control}
              {...searched}
              allowClear
              value={block.field ?? null}
              options={fields.all}
              onChange={(field: string | undefined) =>
                change({ field: field ?? null, each: field ? true : null, heads: [] })
              }
              data-testid={`block-${index}-field`}
            />
          )}
        </Field>
      </div>
      {block.field && (
        <Checkbox checked={block.each ?? false} onChange={(event) => change({ each: event.target.checked })}>
          {t('designs.block.each', { field: fields.labelOf(block.field) })}
        </Checkbox>
      )}
      <More testId={`block-${index}`}>
        <TextField
          label={t('designs.block.titleEn')}
          value={block.titleEn}
          onText={(titleEn) => change({ titleEn: titleEn || null })}
          testId={`block-${index}-title-en`}
        />
      </More>
      {heads.map((head, place) => (
        <HeadForm
          key={place}
          head={head}
          at={`${at}.heads[${place}]`}
          list={heads}
          index={place}
          field={block.field}
          onList={(list) => change({ heads: list })}
        />
      ))}
      {block.field && (
        <div>
          <Button
            size="small"
            onClick={() =>
              change({
                heads: [
                  ...heads,
                  {
                    key: newKey(
                      heads.map((one) => one.key),
                      'H',
                    ),
                    titleTh: '',
                    values: [],
                    kind: 'PART',
                  },
                ],
              })
            }
          >
            {t('designs.head.add')}
          </Button>
        </div>
      )}
      {measures.map((measure, place) => (
        <MeasureForm
          key={measure.key}
          design={design}
          measure={measure}
          at={`${at}.measures[${place}]`}
          list={measures}
          index={place}
          onList={(list) => change({ measures: list })}
        />
      ))}
      <div>
        <Button
          size="small"
          onClick={() => change({ measures: [...measures, newMeasure(design, t('designs.measure.new'))] })}
          data-testid={`block-${index}-add`}
        >
          {t('designs.measure.add')}
        </Button>
      </div>
    </Part>
  );
}

interface HeadProps {
  head: BlockHead;
  at: string;
  list: BlockHead[];
  index: number;
  field: string | null | undefined;
  onList: (list: BlockHead[]) => void;
}

function HeadForm({ head, at, list, index, field, onList }: HeadProps) {
  const { t } = useLanguage();
  const fields = useFieldOptions();
  const change = (to: Partial<BlockHead>) => onList(replaced(list, index, { ...head, ...to }));
  const values = fields.valuesOf(field);
  return (
    <Part title={head.titleTh || t('designs.head')} at={at} list={list} index={index} onList={onList}>
      <div className={styles.fields}>
        <Field label={t('designs.head.title')} required>
          {(control) => (
            <Input
              {...control}
              value={head.titleTh}
              onChange={(event) => change({ titleTh: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('designs.head.values')} hint={t('designs.head.values.hint')}>
          {(control) => (
            <Select
              {...control}
              {...searched}
              mode={values.length > 0 ? 'multiple' : 'tags'}
              value={head.values}
              options={values}
              onChange={(chosen: string[]) => change({ values: chosen })}
            />
          )}
        </Field>
        <Field label={t('designs.head.kind')}>
          {(control) => (
            <Select
              {...control}
              value={head.kind ?? 'PART'}
              options={KINDS.map((kind) => ({ value: kind, label: t(`designs.head.kind.${kind}`) }))}
              onChange={(kind: (typeof KINDS)[number]) => change({ kind })}
            />
          )}
        </Field>
      </div>
      <More testId={at}>
        <TextField
          label={t('designs.titleEn')}
          value={head.titleEn}
          onText={(titleEn) => change({ titleEn })}
        />
        <TextField
          label={t('designs.head.key')}
          hint={t('designs.head.key.hint')}
          value={head.key}
          onText={(key) => change({ key })}
          required
        />
      </More>
    </Part>
  );
}
