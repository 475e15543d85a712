import { dateInChile } from '../../platform/clock.ts';
import { type Series, sayDecimal, sayPeriod, series, type UnitValue } from '../../law/units/index.ts';
import {
  gapsUntil,
  latestValues,
  sayGap,
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
  const [newest, gaps, values, answer] = await Promise.all([
    latestValues(sql),
    gapsUntil(sql, today),
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
    gaps: gaps.map(sayGap),
    next: nextToLoad(gaps.map(({ series: name, from }) => ({ name, from }))),
    months: monthsOf(values),
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
  series[name].counts === 'pesos' ? `$\u00a0${sayDecimal(value)}` : `${sayDecimal(value)} ${series[name].counts}`;

/** The address that begins the first missing value by hand. */
const nextToLoad = ([first]: { name: Series; from: string }[]): string | undefined =>
  first &&
  `/fichas/unit-values/nueva?${new URLSearchParams({ unit: first.name, period: first.from, volver: '/unidades' })}`;

type YearValue = UnitValue & { id: string };

/** A row for each month: what a value is and the address of its row. */
const monthsOf = (values: readonly YearValue[]) =>
  Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0');
    const cell = (name: Series) => {
      const found = values.find((value) => value.series === name && value.of.slice(5) === month);
      return found && { id: found.id, shown: sayDecimal(found.value), source: found.source };
    };
    return {
      month: index,
      UTM: cell('UTM'),
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
      return value === undefined ? null : sayDecimal(value);
    }),
  );
};

const two = (number: number): string => String(number).padStart(2, '0');
