export { CheckCancelled } from './LocalChecker';
export type { CheckAnswer, Checked, FileFault } from './types';
export { type LocalCheck, useLocalChecker } from './useLocalChecker';
