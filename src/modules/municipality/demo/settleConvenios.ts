import type { Desk } from '../../../records/desk.ts';
import { bringReports, convenio, convenioAmendment, monthlyReport, remittance, rendition } from '../convenios/index.ts';
import { daysAfter, type LegalDate, weekday } from './calendar.ts';
import { type DemoConvenio, demoConvenios, type DemoRendition } from './convenios.data.ts';
import { lastDayBefore } from './life.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Step, type Town } from './town.ts';

/** A few convenios in all their moods, over works that the town has: each act on its day, by who held that post. */
export const settleConvenios = async (town: Town, today: LegalDate): Promise<void> => {
  const taken: string[] = [];
  for (const each of demoConvenios) {
    const work = each.work ? await workFor(town, each.work, taken) : undefined;
    if (each.work && !work) continue;
    if (work) taken.push(work.id);
    await settleOne(town, today, each, work);
  }
  const evening = { now: () => new Date(`${lastDayBefore(today)}T22:00:00Z`) };
  await town.house.store.house(evening).together((desk) => bringReports(desk));
};

interface Work {
  id: string;
  name: string;
  code: string | null;
  approved: number;
  source: string;
}

/** The work of the town that a convenio finances: the dearest of that source in that state. */
const workFor = async (
  { house, source }: Town,
  { of, state }: NonNullable<DemoConvenio['work']>,
  taken: readonly string[],
): Promise<Work | undefined> => {
  const [found] = await house.database.rows<Work>(
    `select i.id, i.name, i.code, line.approved, i.source from initiative i
    join lateral (select sum(approved)::bigint as approved from funding_line l
      where l.initiative = i.id and l.source = i.source) line on line.approved > 0
    where i.source = $1::uuid and i.state = $2 and not (i.id = any($3::uuid[]))
    order by line.approved desc, i.id limit 1`,
    [source.get(of), state, taken],
  );
  return found;
};

const settleOne = async (town: Town, today: LegalDate, each: DemoConvenio, work: Work | undefined): Promise<void> => {
  let id = '';
  const on = (days: number): LegalDate => weekday(daysAfter(today, days));
  const formulator = (days: number): string => the(holdersOn('formulador', on(days))[0]);
  const accountant = (days: number): string => the(holdersOn('profesional-presupuesto', on(days))[0]);
  const by = (days: number, write: Step['write'], person = formulator(days)): Step => ({ on: on(days), person, write });
  const whole = work?.approved ?? 0;
  const part = (share: number): number => Math.floor((whole * share) / 100_000) * 1_000;
  const act = (action: string, values: object) => (desk: Desk) => desk.act(convenio, { id }, action, { ...values });
  const { signed, approved, begun, ends, called, ended } = each;
  await replay(town, [
    by(signed - 20, async (desk) => {
      id = (await desk.create(convenio, valuesOf(town, each, work))).id;
    }),
    by(signed, act('sign', { signedOn: on(signed) })),
    ...(approved === undefined
      ? []
      : [by(approved, act('approve', { resolution: each.resolution, approvedOn: on(approved) }))]),
    ...(begun === undefined ? [] : [by(begun, act('begin', { startsOn: on(begun), endsOn: on(ends) }))]),
    ...(called === undefined ? [] : [by(called, (desk) => desk.update(convenio, { id }, { calledOn: on(called) }))]),
    ...(each.remittances ?? []).map(({ at, share, kind = 'received' }, index) =>
      by(
        at,
        (desk) => {
          const values = { kind, number: index + 1, movedOn: on(at), amount: part(share) };
          return desk.create(remittance, { ...values, convenio: id, receipt: `Comprobante ${700 + index * 31}` });
        },
        accountant(at),
      ),
    ),
    ...(each.renditions ?? []).flatMap((one, index) => renditionSteps(one, index + 1, { by, on, part, id: () => id })),
    ...(each.amendment === undefined
      ? []
      : [by(each.amendment.at, (desk) => amend(desk, id, the(each.amendment), on))]),
    ...(each.reports ?? []).map(({ at, moved }) => by(at, (desk) => report(desk, id, on(at), moved))),
    ...(ended === undefined ? [] : [by(ended, act('end', { endedOn: on(ended), reason: 'Obra recibida y pagada' }))]),
  ]);
};

const valuesOf = (town: Town, { name, kind, parties, treatment, object }: DemoConvenio, work: Work | undefined) => ({
  name: work ? `${name}: ${work.name}`.slice(0, 380) : name,
  kind,
  object,
  ...parties,
  treatment: treatment ?? null,
  ...(work ? { code: work.code, initiative: work.id, source: work.source, amount: work.approved } : {}),
  responsible: town.person.get(the(holdersOn('formulador', '2026-01-05')[0])) ?? null,
});

interface Around {
  by(days: number, write: Step['write'], person?: string): Step;
  on(days: number): LegalDate;
  part(share: number): number;
  id(): string;
}

const renditionSteps = (one: DemoRendition, number: number, { by, on, part, id }: Around): Step[] => {
  let own = '';
  const { drafted, share, submitted, observed, answered, accepted } = one;
  const act = (action: string, values: object) => (desk: Desk) =>
    desk.act(rendition, { id: own }, action, { ...values });
  const draft = async (desk: Desk): Promise<void> => {
    const period = on(drafted - 28).slice(0, 7);
    own = (await desk.create(rendition, { convenio: id(), period, number, amount: part(share) })).id;
  };
  return [
    by(drafted, draft),
    ...(submitted === undefined
      ? []
      : [by(submitted, act('submit', { submittedOn: on(submitted), folio: `SISREC ${4400 + number * 17}` }))]),
    ...(observed === undefined
      ? []
      : [
          by(
            observed.at,
            act('observe', { observedOn: on(observed.at), observations: observed.text, answerBy: on(observed.by) }),
          ),
        ]),
    ...(answered === undefined ? [] : [by(answered.at, act('answer', { answer: answered.text }))]),
    ...(accepted === undefined
      ? []
      : [
          by(
            accepted,
            act('accept', {
              acceptedOn: on(accepted),
              acceptedAmount: part(share),
              resolution: `Oficio ${300 + number}`,
            }),
          ),
        ]),
  ];
};

const amend = (
  desk: Desk,
  id: string,
  { at, ends, resolution }: NonNullable<DemoConvenio['amendment']>,
  on: Around['on'],
) =>
  desk.create(convenioAmendment, {
    convenio: id,
    number: '1',
    kind: 'term',
    endsOn: on(ends),
    resolution,
    approvedOn: on(at),
  });

/** The house has made the row of the month, or makes it now; who follows the convenio sends it. */
const report = async (desk: Desk, id: string, sentOn: LegalDate, moved: boolean): Promise<void> => {
  const period = daysAfter(sentOn, -28).slice(0, 7);
  const filters = [
    { field: 'convenio', operator: 'eq' as const, value: id },
    { field: 'period', operator: 'eq' as const, value: period },
  ];
  const values = { sentOn, withoutMovement: !moved, folio: `Oficio ${period.replace('-', '/')}` };
  const [there] = (await desk.list(monthlyReport, { filters, limit: 1 })).items;
  if (there) await desk.update(monthlyReport, { id: there.id }, values);
  else await desk.create(monthlyReport, { convenio: id, period, ...values });
};
