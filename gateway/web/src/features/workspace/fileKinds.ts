import type { TextKey } from '@shared/i18n';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface SchoolFile {
  id: string;
  label: TextKey;
  accept: string;
  extension: string;
  query?: Record<string, string>;
}

export interface FileKind {
  id: 'template' | 'annotated' | 'corrections' | 'export';
  path: string;
  /** Whether the data set's layouts decide how it looks. */
  layouts?: boolean;
  files: SchoolFile[];
}

const KINDS: FileKind[] = [
  {
    id: 'template',
    path: '/template',
    files: [
      { id: 'template', label: 'files.xlsx', accept: XLSX, extension: '.xlsx' },
      {
        id: 'template-empty',
        label: 'files.empty',
        accept: XLSX,
        extension: '.xlsx',
        query: { from: 'EMPTY' },
      },
    ],
  },
  {
    id: 'annotated',
    path: '/findings',
    files: [{ id: 'annotated', label: 'files.xlsx', accept: XLSX, extension: '.xlsx' }],
  },
  {
    id: 'corrections',
    path: '/corrections',
    files: [
      { id: 'corrections-xlsx', label: 'files.xlsx', accept: XLSX, extension: '.xlsx' },
      {
        id: 'corrections-tsv',
        label: 'files.tsv',
        accept: 'text/tab-separated-values',
        extension: '.tsv',
      },
    ],
  },
  {
    id: 'export',
    path: '/export',
    layouts: true,
    files: [
      { id: 'export-csv', label: 'files.csv', accept: 'text/csv', extension: '.csv' },
      {
        id: 'export-874',
        label: 'files.csv874',
        accept: 'text/csv',
        extension: '.csv',
        query: { encoding: 'WINDOWS_874' },
      },
      { id: 'export-xlsx', label: 'files.xlsx', accept: XLSX, extension: '.xlsx' },
    ],
  },
];

/** Nothing sent: only something to fill in. Nothing found: nothing to mend. */
export function filesFor(started: boolean, findings: number): FileKind[] {
  return KINDS.filter((kind) => {
    if (kind.id === 'template') return true;
    return started && (kind.id === 'export' || findings > 0);
  });
}

/** What the first bytes decide on the other side; here the name is enough to say what is coming. */
export function mediaTypeOf(fileName: string): string {
  return fileName.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv';
}
