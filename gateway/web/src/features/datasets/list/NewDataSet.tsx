import { Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import { ActForm, Choices, Field, fieldErrors } from '@shared/forms';
import { FilePick } from '@shared/forms/FilePick';
import { useLanguage } from '@shared/i18n';
import { useMe } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { DATA_SETS, DATA_SETS_KEY, useDataSets, versionPage } from '../queries';
import type { DataSetView } from '../types';

type How = 'blank' | 'copy' | 'file';

interface Props {
  /** What to copy, where that is known already. */
  from?: DataSetView;
  onClose: () => void;
}

/** A blank data set, a copy of any version, or one from a file that another office gave. */
export function NewDataSet({ from, onClose }: Props) {
  const { t, pick } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const all = useDataSets();
  const [how, setHow] = useState<How>(from ? 'copy' : 'blank');
  const [source, setSource] = useState(from ? `${from.code}/${from.version}` : '');
  const [file, setFile] = useState<{ name: string; definition: unknown } | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [code, setCode] = useState('');
  const [titleTh, setTitleTh] = useState(from ? t('datasets.copyOf', { title: from.titleTh }) : '');
  const [titleEn, setTitleEn] = useState(from?.titleEn ?? '');
  const [areaCode, setAreaCode] = useState(me.areaCodes.length === 1 ? me.areaCodes[0] : undefined);

  const make = useAct({
    act: () => {
      const [fromCode, fromVersion] = source.split('/');
      return api.post<DataSetView>(DATA_SETS, {
        code: code.trim(),
        ...(titleTh.trim() ? { titleTh: titleTh.trim() } : {}),
        ...(titleEn.trim() ? { titleEn: titleEn.trim() } : {}),
        ...(areaCode ? { areaCode } : {}),
        ...(how === 'copy' ? { from: { code: fromCode, version: Number(fromVersion) } } : {}),
        ...(how === 'file' ? { definition: file?.definition } : {}),
      });
    },
    refresh: [DATA_SETS_KEY],
    done: t('datasets.made'),
    onDone: (made) => {
      onClose();
      void navigate(versionPage(made.code, made.version));
    },
  });
  const refused = fieldErrors(make.error, pick);

  const take = (picked: File) => {
    setUnreadable(false);
    void picked
      .text()
      .then((text) => {
        const definition = JSON.parse(text) as { code?: string; title?: { th?: string; en?: string } };
        setFile({ name: picked.name, definition });
        setCode((now) => now || (definition.code ?? ''));
        setTitleTh((now) => now || (definition.title?.th ?? ''));
        setTitleEn((now) => now || (definition.title?.en ?? ''));
      })
      .catch(() => setUnreadable(true));
  };
  const ready =
    code.trim() !== '' &&
    (how !== 'copy' || source !== '') &&
    (how !== 'file' || file !== null) &&
    Boolean(areaCode);

  return (
    <Modal
      open
      title={from ? t('datasets.copy') : t('datasets.new')}
      onCancel={onClose}
      footer={null}
      width={600}
    >
      <ActForm
        act={make}
        ready={ready}
        okText={t('datasets.new.make')}
        testId="make-data-set"
        onSubmit={() => make.mutate()}
        onCancel={onClose}
      >
        {!from && (
          <Choices label={t('datasets.new.how')}>
            <Radio.Group
              value={how}
              onChange={(event) => setHow(event.target.value as How)}
              options={[
                { value: 'blank', label: t('datasets.new.blank') },
                { value: 'copy', label: t('datasets.new.copy') },
                { value: 'file', label: t('datasets.new.file') },
              ]}
            />
          </Choices>
        )}
        {how === 'copy' && !from && (
          <Field label={t('datasets.new.source')} required>
            {(control) => (
              <Select
                {...control}
                value={source || undefined}
                onChange={setSource}
                showSearch={{ optionFilterProp: 'label' }}
                data-testid="copy-source"
                options={(all.data ?? []).map((one) => ({
                  value: `${one.code}/${one.version}`,
                  label: `${pick(one.titleTh, one.titleEn)} · ${one.code} ${t('datasets.version', { version: String(one.version) })}`,
                }))}
              />
            )}
          </Field>
        )}
        {how === 'file' && (
          <>
            <FilePick
              label={t('datasets.new.pick')}
              hint={file ? file.name : t('datasets.new.pickHint')}
              accept=".json,application/json"
              onFile={take}
            />
            {unreadable && <p role="alert">{t('datasets.new.unreadable')}</p>}
          </>
        )}
        <Field label={t('datasets.code')} hint={t('datasets.codeHint')} error={refused.code} required>
          {(control) => (
            <Input
              {...control}
              value={code}
              maxLength={40}
              autoComplete="off"
              onChange={(event) => setCode(event.target.value.toUpperCase())}
              data-testid="new-code"
            />
          )}
        </Field>
        <Field label={t('datasets.titleTh')} required>
          {(control) => (
            <Input
              {...control}
              value={titleTh}
              onChange={(event) => setTitleTh(event.target.value)}
              data-testid="new-title-th"
            />
          )}
        </Field>
        <Field label={t('datasets.titleEn')} required>
          {(control) => (
            <Input
              {...control}
              value={titleEn}
              onChange={(event) => setTitleEn(event.target.value)}
              data-testid="new-title-en"
            />
          )}
        </Field>
        {me.areaCodes.length > 1 && (
          <Field label={t('datasets.area')} error={refused.areaCode} required>
            {(control) => (
              <Select
                {...control}
                value={areaCode}
                onChange={setAreaCode}
                options={me.areaCodes.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
        )}
      </ActForm>
    </Modal>
  );
}
