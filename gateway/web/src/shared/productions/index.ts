import type { Production } from '@shared/api/types';

export { ProductionStatusTag } from './ProductionStatusTag';

/** A statistics book on its way to the public: its table is the book's contents. */
export const isBook = (one: Pick<Production, 'reportCode'>) => one.reportCode === 'statistics-book';
