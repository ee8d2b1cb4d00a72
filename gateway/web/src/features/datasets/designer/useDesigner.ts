import { useEffect, useMemo, useRef, useState } from 'react';
import { useOutletContext } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import { useAct } from '@shared/query/useAct';
import { useLanguage } from '@shared/i18n';
import { askingHeaders } from '../asking';
import { filledIn } from '../edit';
import { DATA_SETS, DATA_SETS_KEY, versionPath } from '../queries';
import type { DataSetView, Definition, Looked, Saved } from '../types';

const CHECK_AFTER_MS = 500;
const NOTHING: Looked = { faults: [], examples: [] };

const keptKey = (view: DataSetView) => `khet.draft.dataset.${view.code}.${view.version}`;

/** What was typed before the session ended or the page was reloaded, if it was for the same state of the draft. */
function kept(view: DataSetView): Definition | null {
  try {
    const read = JSON.parse(sessionStorage.getItem(keptKey(view)) ?? 'null') as {
      changedAt: string;
      definition: Definition;
    } | null;
    return read?.changedAt === view.changedAt ? read.definition : null;
  } catch {
    return null;
  }
}

/** A definition under the hands of an officer: every change is looked at by the service, and kept here until it is saved. */
export function useDesigner(view: DataSetView, stored: Definition) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [saved, setSaved] = useState(() => filledIn(stored));
  const [definition, setDefinition] = useState<Definition>(() => kept(view) ?? saved);
  const [looked, setLooked] = useState<Looked>(NOTHING);
  const [checking, setChecking] = useState(false);
  const latest = useRef(0);
  const editable = view.status === 'DRAFT' && view.mayEdit;
  const dirty = definition !== saved;

  useEffect(() => {
    const run = ++latest.current;
    const timer = setTimeout(() => {
      setChecking(true);
      fetch(`${DATA_SETS}/check`, {
        method: 'POST',
        headers: askingHeaders('application/json'),
        body: JSON.stringify(definition),
      })
        .then(async (answer) => {
          if (answer.ok && run === latest.current) setLooked((await answer.json()) as Looked);
        })
        .catch(() => undefined)
        .finally(() => {
          if (run === latest.current) setChecking(false);
        });
    }, CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [definition]);

  useEffect(() => {
    if (!dirty) {
      sessionStorage.removeItem(keptKey(view));
      return undefined;
    }
    sessionStorage.setItem(keptKey(view), JSON.stringify({ changedAt: view.changedAt, definition }));
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [definition, dirty, view]);

  const path = versionPath(view.code, view.version);
  const save = useAct({
    act: async () => {
      const sent = definition;
      const answer = await api.put<Saved>(path, sent, { ifMatch: path });
      return { sent, answer };
    },
    refresh: [
      [...DATA_SETS_KEY, 'list'],
      [...DATA_SETS_KEY, view.code],
    ],
    done: t('datasets.saved'),
    onDone: ({ sent, answer }) => {
      setSaved(sent);
      setLooked({ faults: answer.faults, examples: answer.examples });
      client.setQueryData([...DATA_SETS_KEY, view.code, view.version, 'designed'], sent);
    },
  });

  return useMemo(
    () => ({
      view,
      definition,
      change: (part: Partial<Definition>) => setDefinition((now) => ({ ...now, ...part })),
      replace: setDefinition,
      discard: () => setDefinition(saved),
      editable,
      dirty,
      checking,
      ...looked,
      save,
    }),
    [view, definition, saved, editable, dirty, checking, looked, save],
  );
}

export type Designer = ReturnType<typeof useDesigner>;

/** For the parts of the designer. */
export const useDesigned = () => useOutletContext<Designer>();
