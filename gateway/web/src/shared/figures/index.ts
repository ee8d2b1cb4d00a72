export { type Beside, cellKey } from './FigureCell';
export { type Cell, FigureTable, type Place } from './FigureTable';
export { fitting } from './fitting';
export { bySexAndGrade, layersOf, measureOf, totalOf } from './groups';
export { figure, signed } from './numbers';
export { ReportCharts } from './ReportCharts';
export { OfficialSheet, type OfficialSheetView } from './OfficialSheet';
