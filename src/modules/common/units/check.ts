import { sayPeriod, series, type Series } from '../../../law/units/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

/** Refuses a value that belongs to no month or day of its unit, or that cannot be one. */
export const refuseMisplaced: Consequence = async (changes) => {
  for (const { after } of changes) {
    const unit = Object.keys(series).find((name): name is Series => name === after?.unit);
    if (!unit || typeof after?.period !== 'string') continue;
    refusePeriod(unit, after.period);
    if (unit !== 'IPC_CHANGE' && !(Number(after.value) > 0))
      throw new Refused(
        `El valor de ${series[unit].called} de ${sayPeriod(after.period)} debe ser mayor que cero.`,
        'value',
      );
  }
};

const refusePeriod = (unit: Series, period: string): void => {
  const isDay = period.length === 10;
  if (isDay === (series[unit].each === 'day')) return;
  throw new Refused(
    isDay
      ? `El valor de ${series[unit].called} es de un mes entero: escriba ${sayPeriod(period.slice(0, 7))}.`
      : `La UF cambia cada día: escriba el día, como 15-${period.slice(5)}-${period.slice(0, 4)}. Si tiene el promedio del mes, elija «${series.UF_MONTH.name}».`,
    'period',
  );
};
