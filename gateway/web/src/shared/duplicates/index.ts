export { CaseList } from './CaseList';
export { CaseStatusTag } from './CaseStatusTag';
export { casePath, duplicateKeys, useCase, useCaseCounts } from './queries';
