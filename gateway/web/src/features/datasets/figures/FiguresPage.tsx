import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from '../designer/Designer.module.css';
import { useDesigned } from '../designer/useDesigner';
import { faultsIn, renamedFigure, replaced, without } from '../edit';
import type { FigureDef } from '../types';
import { FigureForm } from './FigureForm';
import { KINDS } from './kinds';

/** The totals of a submission, by which rounds and data sets are compared. */
export function FiguresPage() {
  const { t, pick } = useLanguage();
  const { definition, change, editable, faults } = useDesigned();
  const [params, setParams] = useSearchParams();
  const figures = definition.figures ?? [];
  const at = Math.min(Number(params.get('at') ?? 0) || 0, Math.max(0, figures.length - 1));
  const figure = figures[at];
  const go = (index: number) => setParams({ at: String(index) }, { replace: true });

  const add = () => {
    let n = figures.length + 1;
    while (figures.some((one) => one.name === `figure${n}`)) n++;
    change({ figures: [...figures, { name: `figure${n}`, label: { th: '', en: '' }, kind: 'COUNT' }] });
    go(figures.length);
  };
  const set = (next: FigureDef) =>
    change(
      figure && next.name !== figure.name && figures.every((one) => one.name !== next.name)
        ? renamedFigure(definition, figure.name, next.name)
        : { figures: replaced(figures, at, next) },
    );

  return (
    <div className={styles.split}>
      <Panel
        title={t('datasets.figures.title')}
        actions={
          editable && (
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add} data-testid="add-figure">
              {t('datasets.add')}
            </Button>
          )
        }
      >
        <ul className={styles.list} data-testid="figures">
          {figures.map((one, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.pick}
                aria-current={index === at}
                onClick={() => go(index)}
              >
                <strong>{pick(one.label.th, one.label.en) || one.name}</strong>
                <span className="small quiet">
                  <span className="mono">{one.name}</span> · {t(KINDS[one.kind])}
                </span>
                {faultsIn(faults, `figures[${index}]`).length > 0 && (
                  <span className={styles.bad}>{t('datasets.hasFaults')}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        {figures.length === 0 && <p className="quiet">{t('datasets.figures.none')}</p>}
      </Panel>
      {figure ? (
        <FigureForm
          key={at}
          figure={figure}
          place={`figures[${at}]`}
          onChange={set}
          onRemove={() => change({ figures: without(figures, at) })}
        />
      ) : (
        <Panel>
          <Empty title={t('datasets.figures.none')}>{t('datasets.figures.noneText')}</Empty>
        </Panel>
      )}
    </div>
  );
}
