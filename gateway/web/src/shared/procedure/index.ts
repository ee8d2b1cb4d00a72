export { Flow } from './Flow';
export { ProcedurePanel } from './ProcedurePanel';
export { TimeLeft } from './TimeLeft';
