import { Button, Input, InputNumber } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api } from '@shared/api/client';
import { schoolYearOf } from '@shared/dates';
import { Field, useDraft } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from './Books.module.css';
import { Chapters } from './Chapters';
import { Editions } from './Editions';
import { approved, bookPath, BOOKS, booksKey, useBook, useProductions } from './queries';
import type { Book, Contents } from './types';

/** A book that is being put together, or a new one. */
export function BookPage() {
  const { id = '' } = useParams();
  return <Loaded query={useBook(id)}>{(book) => <Composer key={book.version} book={book} />}</Loaded>;
}

export function NewBookPage() {
  return <Composer book={null} />;
}

const blank = (): Contents => ({
  titleTh: '',
  schoolYear: schoolYearOf(),
  coverTh: [],
  prefaceTh: [],
  notesTh: [],
  entries: [],
});

const filled = (lines: string[]) => lines.map((one) => one.trim()).filter(Boolean);

function Composer({ book }: { book: Book | null }) {
  const { t } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const kept = book?.contents ?? blank();
  const { draft, change, discard } = useDraft<Contents>(
    `book-${book?.id ?? 'new'}-${book?.version ?? 0}`,
    kept,
  );
  const productions = useProductions();
  const path = book ? bookPath(book.id) : BOOKS;
  const dirty = !book || JSON.stringify(draft) !== JSON.stringify(kept);
  const save = useAct({
    act: () => {
      const contents = {
        ...draft,
        titleTh: draft.titleTh.trim(),
        coverTh: filled(draft.coverTh),
        prefaceTh: filled(draft.prefaceTh),
        notesTh: filled(draft.notesTh),
      };
      return book ? api.put<Book>(path, contents, { ifMatch: path }) : api.post<Book>(path, contents);
    },
    refresh: [booksKey],
    done: t('books.saved'),
    onDone: (saved) => {
      discard();
      if (!book) void navigate(`/information/books/${saved.id}`);
    },
  });
  const produce = useAct<boolean, Book>({
    act: (asDraft) => api.post<Book>(`${path}/produce`, { draft: asDraft }),
    refresh: [booksKey],
    done: t('books.made'),
  });
  const editable = may('produce');
  const known = new Map(productions.data?.map((one) => [one.id, one]));
  // Before they are known, nothing is said of them.
  const waiting = productions.data
    ? kept.entries.filter((entry) => !approved(known.get(entry.productionId ?? ''))).length
    : 0;
  const lines = (name: 'coverTh' | 'prefaceTh' | 'notesTh', label: string, hint: string) => (
    <Field label={label} hint={hint} optional>
      {(control) => (
        <Input.TextArea
          {...control}
          value={draft[name].join('\n')}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={(event) =>
            change({ [name]: event.target.value === '' ? [] : event.target.value.split('\n') })
          }
          data-testid={`book-${name}`}
        />
      )}
    </Field>
  );
  return (
    <Page
      title={book ? kept.titleTh : t('books.new')}
      back={{ to: '/information/books', label: t('information.tab.books') }}
      actions={
        editable && (
          <Button
            type="primary"
            disabled={!dirty || draft.titleTh.trim() === '' || draft.entries.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
            data-testid="save-book"
          >
            {t('books.save')}
          </Button>
        )
      }
    >
      {save.error && <ProblemAlert error={save.error} />}
      <fieldset className={styles.form} disabled={!editable}>
        <div className="columns">
          <Panel title={t('books.chapters')} note={t('books.chapters.note')}>
            <Loaded query={productions}>
              {(all) => (
                <Chapters
                  entries={draft.entries}
                  productions={all}
                  onChange={(entries) => change({ entries })}
                />
              )}
            </Loaded>
          </Panel>
          <Panel title={t('books.cover')}>
            <div className="stack">
              <Field label={t('books.title')} required>
                {(control) => (
                  <Input
                    {...control}
                    value={draft.titleTh}
                    maxLength={200}
                    onChange={(event) => change({ titleTh: event.target.value })}
                    data-testid="book-title"
                  />
                )}
              </Field>
              <Field label={t('books.year')} required>
                {(control) => (
                  <InputNumber
                    {...control}
                    min={2400}
                    max={2700}
                    value={draft.schoolYear}
                    onChange={(year) => year !== null && change({ schoolYear: year })}
                  />
                )}
              </Field>
              {lines('coverTh', t('books.cover'), t('books.lines'))}
              {lines('prefaceTh', t('books.preface'), t('books.paragraphs'))}
              {lines('notesTh', t('books.notes'), t('books.paragraphs'))}
            </div>
          </Panel>
        </div>
      </fieldset>
      {book && (
        <>
          {editable && (
            <Panel testId="make-book">
              <div className="row">
                <Button
                  disabled={dirty}
                  loading={produce.isPending && produce.variables}
                  onClick={() => produce.mutate(true)}
                  data-testid="make-draft"
                >
                  {t('books.draft')}
                </Button>
                <Button
                  type="primary"
                  disabled={dirty || waiting > 0 || productions.data === undefined}
                  loading={produce.isPending && !produce.variables}
                  onClick={() => produce.mutate(false)}
                  data-testid="make-final"
                >
                  {t('books.final')}
                </Button>
                <span className="quiet" data-testid="final-waits">
                  {dirty ? t('books.saveFirst') : waiting > 0 && t('books.final.waits', { count: waiting })}
                </span>
              </div>
              {produce.error && <ProblemAlert error={produce.error} />}
            </Panel>
          )}
          <Editions book={book} />
        </>
      )}
    </Page>
  );
}
