import { PlusOutlined, SnippetsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { faultsIn, replaced, without } from '../edit';
import type { CodeListDef } from '../types';
import { CodeListTable } from './CodeListTable';
import styles from './Designer.module.css';
import { PasteCodes } from './PasteCodes';
import { useDesigned } from './useDesigner';

export function CodeListsPage() {
  const { t, pick } = useLanguage();
  const { definition, change, editable, faults } = useDesigned();
  const [params, setParams] = useSearchParams();
  const [pasting, setPasting] = useState(false);
  const lists = definition.codeLists ?? [];
  const at = Math.min(Number(params.get('at') ?? 0) || 0, Math.max(0, lists.length - 1));
  const list = lists[at];
  const go = (index: number) => setParams({ at: String(index) }, { replace: true });
  const set = (part: CodeListDef) => change({ codeLists: replaced(lists, at, part) });

  const add = () => {
    let n = lists.length + 1;
    while (lists.some((one) => one.name === `list${n}`)) n++;
    change({ codeLists: [...lists, { name: `list${n}`, title: { th: '', en: '' }, codes: [] }] });
    go(lists.length);
  };

  return (
    <div className={styles.split}>
      <Panel
        title={t('datasets.codeLists.title')}
        actions={
          editable && (
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              onClick={add}
              data-testid="add-code-list"
            >
              {t('datasets.add')}
            </Button>
          )
        }
      >
        <ul className={styles.list}>
          {lists.map((one, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.pick}
                aria-current={index === at}
                onClick={() => go(index)}
              >
                <strong>
                  {pick(one.title.th, one.title.en) || one.name}
                  <span className="quiet small num">{one.codes.length}</span>
                </strong>
                <span className="small quiet mono">{one.name}</span>
                {faultsIn(faults, `codeLists[${index}]`).length > 0 && (
                  <span className={styles.bad}>{t('datasets.hasFaults')}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        {lists.length === 0 && <p className="quiet">{t('datasets.codeLists.none')}</p>}
      </Panel>
      <Panel
        flush
        title={list ? pick(list.title.th, list.title.en) || list.name : t('datasets.codeLists.title')}
        note={list && editable ? t('datasets.codeLists.note') : undefined}
        actions={
          list &&
          editable && (
            <>
              <Button
                icon={<SnippetsOutlined aria-hidden />}
                onClick={() => setPasting(true)}
                data-testid="paste-codes"
              >
                {t('datasets.paste')}
              </Button>
              <Button danger onClick={() => change({ codeLists: without(lists, at) })}>
                {t('datasets.codeLists.remove')}
              </Button>
            </>
          )
        }
      >
        {list ? (
          <CodeListTable
            list={list}
            place={`codeLists[${at}]`}
            faults={faults}
            editable={editable}
            onChange={set}
          />
        ) : (
          <Empty title={t('datasets.codeLists.none')}>{t('datasets.codeLists.noneText')}</Empty>
        )}
      </Panel>
      {pasting && list && (
        <PasteCodes
          list={list}
          onClose={() => setPasting(false)}
          onTake={(codes) => {
            set({ ...list, codes });
            setPasting(false);
          }}
        />
      )}
    </div>
  );
}
