export { type Cell, FigureTable } from './FigureTable';
export { bySexAndGrade, measureOf } from './groups';
export { figure, signed } from './numbers';
