export { columnsFrom } from './header.ts';
export { readTable } from './readTable.ts';
export {
  type Cell,
  defaultLimits,
  isBlank,
  isTotal,
  type ReadLimits,
  type ReadOptions,
  type Table,
  type TableColumn,
  type TableFormat,
  type TableHead,
  TableRefused,
  type TableRow,
} from './table.ts';
export { writeCsv, writeWorkbook, writeXlsx } from './writeTable.ts';
