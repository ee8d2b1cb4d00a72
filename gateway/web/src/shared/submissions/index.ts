export { CertificatePanel } from './CertificatePanel';
export { CorrectionPanel } from './CorrectionPanel';
export { FindingsPanel } from './FindingsPanel';
export { Looks } from './Looks';
export { ProgressStrip } from './ProgressStrip';
export {
  keys,
  paths,
  useBoard,
  useCollection,
  useCollections,
  useFindings,
  useHistory,
  useSubmission,
} from './queries';
export { isSent, STATUS_ORDER, STATUSES } from './status';
export { SubmissionStatusTag } from './SubmissionStatusTag';
export { Versions } from './Versions';
export { useAreas } from './useAreas';
export { useFieldLabels } from './useFieldLabels';
