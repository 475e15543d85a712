import { can } from '../../charter/index.ts';
import {
  choicesFor,
  member,
  memberWorkflow,
  resolutions,
  rollDifference,
  rollReading,
} from '../../modules/party/members/index.ts';
import { openSealed } from '../../modules/party/sealed/index.ts';
import { showDate } from '../../records/fields/date.ts';
import type { AtDesk } from '../page.ts';

/** One reading with its differences; both sides of each are open to who may reconcile. */
export const readingData = async ({ house, desk, url, params }: AtDesk) => {
  const id = params.id ?? '';
  const reading = await desk.one(rollReading, id);
  const filters = [{ field: 'reading', operator: 'eq' as const, value: id }];
  const { items } = await desk.list(rollDifference, { filters, limit: 500 });
  const mayResolve = can(desk.actor, ['P6']).allowed;
  const pending = items.filter(({ resolution }) => resolution === null);
  const own = pending.flatMap((each) => (each.member ? [each.member.id] : []));
  const [there, here, states] = mayResolve
    ? await Promise.all([
        openSealed(house, desk.actor, {
          record: rollDifference,
          rows: pending.map((each) => each.id),
          purpose: 'reconcile',
        }),
        openSealed(house, desk.actor, {
          record: member,
          rows: own,
          fields: ['run', 'name', 'affiliatedOn'],
          purpose: 'reconcile',
        }),
        house.database.rows<{ id: string; state: string }>('select id, state from member where id = any($1::uuid[])', [
          own,
        ]),
      ])
    : [new Map(), new Map(), []];
  const stateOf = new Map(states.map((each) => [each.id, each.state]));
  return {
    reading: { ...reading, cut: showDate(reading.cutOn ?? '') },
    notRead: url.searchParams.get('filas'),
    undated: url.searchParams.get('sinFecha'),
    did: url.searchParams.get('listo'),
    mayResolve,
    pending: pending.map((each) => ({
      id: each.id,
      kind: each.kind,
      kindLabel: rollDifference.fields.kind.options?.[each.kind] ?? each.kind,
      what: each.what,
      member: each.member,
      here: each.member ? sideOf(here.get(each.member.id), stateOf.get(each.member.id)) : null,
      there: each.kind === 'onlyHere' ? null : sideOf(there.get(each.id)),
      choices: (choicesFor[each.kind] ?? []).map((key) => ({ key, label: resolutions[key] })),
    })),
    resolved: items
      .filter(({ resolution }) => resolution !== null)
      .map((each) => ({
        id: each.id,
        kind: rollDifference.fields.kind.options?.[each.kind] ?? each.kind,
        decided: each.resolution ? resolutions[each.resolution] : '',
        on: each.resolvedOn ? showDate(each.resolvedOn) : '',
        reason: each.reason,
        member: each.member,
      })),
    thread: [
      { name: 'Militantes', to: '/fichas/members' },
      { name: 'Conciliación', to: '/fichas/roll-readings' },
      { name: `Registro al ${showDate(reading.cutOn ?? '')}` },
    ],
  };
};

const sideOf = (who: Readonly<Record<string, unknown>> | undefined, state?: string) => ({
  name: String(who?.name || 'Sin nombre'),
  run: String(who?.run ?? ''),
  since: typeof who?.affiliatedOn === 'string' ? showDate(who.affiliatedOn) : null,
  state: Object.entries(memberWorkflow.states).find(([key]) => key === state)?.[1] ?? null,
});

/** What the page of a reading receives. */
export type ReadingData = Awaited<ReturnType<typeof readingData>>;
