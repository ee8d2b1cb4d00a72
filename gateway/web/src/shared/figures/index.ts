export { type Cell, FigureTable } from './FigureTable';
export { bySexAndGrade, measureOf } from './groups';
