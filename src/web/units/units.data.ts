import { dateInChile } from '../../platform/clock.ts';
import { type Series, sayDecimal, sayPeriod, series, type UnitValue } from '../../law/units/index.ts';
import {
  type Gap,
  gapsUntil,
  latestValues,
  oddValues,
  sayGap,
  sayOdd,
  unitValue,
  unitValuesOn,
  valuesOfYear,
  yearsWithValues,
} from '../../modules/common/units/index.ts';
import { writesAs } from '../../records/access.ts';
import type { AtDesk } from '../page.ts';
import { answerTo, caseOf } from './converter.ts';

/** All that the page of units shows. */
export const unitsData = async ({ desk, url }: AtDesk) => {
  const { sql } = desk;
  const today = dateInChile(desk.now);
  const asked = caseOf(url.searchParams, today);
  const years = await yearsWithValues(sql);
  const wanted = url.searchParams.get('ano') ?? '';
  const year = years.includes(wanted) ? wanted : (years[0] ?? today.slice(0, 4));
  const [newest, gaps, odd, values, answer] = await Promise.all([
    latestValues(sql),
    gapsUntil(sql, today),
    oddValues(sql),
    valuesOfYear(sql, year),
    answerTo(asked, (dates) => unitValuesOn(sql, dates)),
  ]);
  return {
    today,
    asked,
    answer,
    years,
    year,
    now: (['UTM', 'UF', 'IPC'] as const).map((name) => nowOf(name, newest, today)),
    gaps: gaps.map((gap) => capital(sayGap(gap))),
    odd: odd.map((value) => ({ id: value.id, said: capital(sayOdd(value)) })),
    next: nextToLoad(gaps.map(({ series: name, from }) => ({ name, from }))),
    months: monthsOf(values, year, gaps),
    days: daysOf(values),
    mayWrite: writesAs(desk.actor, unitValue) !== undefined,
    thread: [{ name: 'Unidades de cuenta' }],
  };
};

/** The newest value of a series, and whether it is that of today. */
const nowOf = (name: Series, newest: readonly UnitValue[], today: string) => {
  const found = newest.find((value) => value.series === name);
  const period = series[name].each === 'day' ? today : today.slice(0, 7);
  const isCurrent = name === 'IPC' || found?.of === period;
  return {
    name,
    value: found ? figureOf(name, found.value) : undefined,
    of: found && sayPeriod(found.of),
    late: isCurrent ? undefined : `No está la ${name} de ${name === 'UF' ? 'hoy' : 'este mes'}.`,
    norm: series[name].norm,
    source: found?.source,
  };
};

const figureOf = (name: Series, value: string): string =>
  series[name].counts === 'pesos'
    ? `$\u00a0${figureShown(name, value)}`
    : `${figureShown(name, value)} ${series[name].counts}`;

/** The address that begins the first missing value by hand. */
const nextToLoad = ([first]: { name: Series; from: string }[]): string | undefined =>
  first &&
  `/fichas/unit-values/nueva?${new URLSearchParams({ unit: first.name, period: first.from, volver: '/unidades' })}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type YearValue = UnitValue & { id: string };

/** A row for each month: what each value is, the address of its row, and which should be there and is not. */
const monthsOf = (values: readonly YearValue[], year: string, gaps: readonly Gap[]) =>
  Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${two(index + 1)}`;
    const cell = (name: Series) => {
      const found = values.findLast((value) => value.series === name && value.of.startsWith(month));
      const isDue = gaps.some((gap) => gap.series === name && gap.from <= month && month <= gap.to);
      if (!found) return isDue ? ('due' as const) : undefined;
      return {
        id: found.id,
        shown: figureShown(name, found.value),
        source: found.source,
        day: Number(found.of.slice(8)),
      };
    };
    return {
      month: index,
      UTM: cell('UTM'),
      UF: cell('UF'),
      UF_MONTH: cell('UF_MONTH'),
      IPC: cell('IPC'),
      IPC_CHANGE: cell('IPC_CHANGE'),
    };
  });

/** A row for each day of the month and a column for each month: how the UF is published; empty without daily values. */
const daysOf = (values: readonly YearValue[]): (string | null)[][] => {
  const byDay = new Map(values.flatMap(({ series: name, of, value }) => (name === 'UF' ? [[of.slice(5), value]] : [])));
  if (byDay.size === 0) return [];
  return Array.from({ length: 31 }, (_, day) =>
    Array.from({ length: 12 }, (__, month) => {
      const value = byDay.get(`${two(month + 1)}-${two(day + 1)}`);
      return value === undefined ? null : figureShown('UF', value);
    }),
  );
};

/** UF and IPC are published to the hundredth: `40120.2` is shown as 40.120,20. */
const figureShown = (name: Series, value: string): string => {
  const [whole, fraction = ''] = value.split('.');
  const isPlain = name === 'UTM' || name === 'IPC_CHANGE';
  return sayDecimal(isPlain ? value : `${whole}.${fraction.padEnd(2, '0')}`);
};

const two = (number: number): string => String(number).padStart(2, '0');
