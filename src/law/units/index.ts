export {
  type Conversion,
  inPesos,
  inUnits,
  isConversion,
  type Missing,
  roundingToPesos,
  roundingToUnits,
  sayConversion,
  type UnitValue,
  type UnitValues,
  unitValues,
} from './convert.ts';
export { periodOn, type Series, type SeriesFacts, series, type Unit } from './series.ts';
export { monthNames, sayDecimal, sayPeriod, sayPesos } from './words.ts';
