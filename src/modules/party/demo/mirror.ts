import type { Actor } from '../../../charter/index.ts';
import { addDays } from '../../../law/index.ts';
import { formatRut } from '../../../parsing/rut.ts';
import type { House } from '../../house.ts';
import {
  keepWithConsent,
  member,
  reconcile,
  resolve,
  rollDifference,
  rollExtract,
  transfer,
} from '../members/index.ts';
import { onDay, type Settled } from './day.ts';

/** Some who left, a register that does not agree with the sheets, a list that waits for its second approver, and sympathisers. */
export const settleMirror = async (
  house: House,
  actor: Actor,
  members: readonly Settled[],
  today: string,
): Promise<void> => {
  const affiliated = members.filter(({ beginning }) => beginning.state === 'affiliated' && beginning.person === null);
  await settleExits(house, actor, affiliated.slice(20, 29), today);
  await settleTransfers(house, actor, affiliated.slice(100), today);
  const at = onDay(house, addDays(today, -20));
  const { reading } = await reconcile(at, actor, {
    name: 'afiliados-trehuelemu.csv',
    bytes: new TextEncoder().encode(registerOf(members, affiliated)),
    cutOn: addDays(today, -24),
    obtained: 'leadership',
  });
  await settleSome(onDay(house, addDays(today, -18)), actor, reading);
  await house.store.for(actor, onDay(house, addDays(today, -2)).clock).create(rollExtract, {
    purpose: 'Credenciales del ampliado comunal',
    columns: ['run'],
    reason: 'Las credenciales se imprimen en papel en la sede, sin computador.',
  });
  await settleSympathisers(onDay(house, addDays(today, -60)), actor, addDays(today, -60));
};

const exits = [
  ['resign', 'Carta de renuncia de hace más de dos años, hallada en la sede', 770],
  ['resign', 'Renuncia en línea ante el Servicio Electoral'],
  ['resign', 'Carta de renuncia'],
  ['resign', 'Renuncia en línea ante el Servicio Electoral'],
  ['resign', 'Carta de renuncia'],
  ['die', 'Aviso de la familia'],
  ['cease', 'Asumió como secretaria de un juzgado'],
  ['suspend', 'Resolución 4 del tribunal regional'],
  ['annul', 'Oficio del Servicio Electoral'],
] as const;

const settleExits = async (house: House, actor: Actor, leaving: readonly Settled[], today: string): Promise<void> => {
  for (const [place, { id }] of leaving.entries()) {
    const [action, act, ago] = exits[place] ?? exits[0];
    const on = addDays(today, -150 + place * 11);
    const desk = house.store.for(actor, onDay(house, on).clock);
    const movedOn = ago ? addDays(today, -ago) : on;
    await desk.act(member, { id }, action, { movedOn, movedBy: 'person', movedAct: act });
  }
};

const transfers = [
  { direction: 'out', commune: 'Chillán', ago: 90, answer: 'accept', act: 'Carta de la dirección comunal de Chillán' },
  { direction: 'in', commune: 'San Carlos', ago: 70, answer: 'accept', act: 'Acta 9 de la dirección comunal' },
  { direction: 'in', commune: 'Coihueco', ago: 55, answer: 'reject', act: 'Acta 10: sigue viviendo en Coihueco' },
  { direction: 'out', commune: 'Chillán', ago: 9 },
] as const;

const settleTransfers = async (
  house: House,
  actor: Actor,
  moving: readonly Settled[],
  today: string,
): Promise<void> => {
  for (const [place, { direction, commune, ago, ...answered }] of transfers.entries()) {
    const askedOn = addDays(today, -ago);
    const [found] = await house.database.rows<{ id: string }>('select id from commune where name = $1', [commune]);
    const desk = house.store.for(actor, onDay(house, askedOn).clock);
    const asked = { member: moving[place]?.id, direction, commune: found?.id, askedOn };
    const { id } = await desk.create(transfer, asked);
    if (!('answer' in answered)) continue;
    const answeredOn = addDays(askedOn, 12);
    const later = house.store.for(actor, onDay(house, answeredOn).clock);
    await later.act(transfer, { id }, answered.answer, { answeredOn, act: answered.act });
  }
};

/** The register as the electoral service wrote it: three are missing, two are new, four differ. */
const registerOf = (members: readonly Settled[], affiliated: readonly Settled[]): string => {
  const left = new Set(
    affiliated
      .slice(20, 29)
      .filter((_, place) => place !== 7)
      .map(({ id }) => id),
  );
  const missing = new Set(affiliated.slice(60, 63).map(({ id }) => id));
  const dated = new Set(affiliated.slice(90, 93).map(({ id }) => id));
  const lines = members
    .filter(({ id, beginning }) => beginning.state === 'affiliated' && !left.has(id) && !missing.has(id))
    .map(({ id, who }) => {
      const [first = '', ...families] = who.name.split(' ');
      const since = dated.has(id) ? addDays(who.affiliatedOn ?? '', 31) : (who.affiliatedOn ?? '');
      return rowOf(who.run, families.join(' '), first, who.sex, since);
    });
  const accepted = members.find(({ beginning }) => beginning.state === 'accepted');
  return [
    'RUN;DV;APELLIDOS;NOMBRES;SEXO;FECHA AFILIACION',
    ...lines,
    rowOf(formatRut(42_500_111), 'Huenumán Soto', 'Isidora', 'female', '2026-09-02'),
    rowOf(formatRut(42_500_222), 'Carrasco Leal', 'Mateo', 'male', '2026-09-15'),
    ...(accepted
      ? [
          rowOf(
            accepted.who.run,
            accepted.who.name.split(' ').slice(1).join(' '),
            accepted.who.name.split(' ')[0] ?? '',
            accepted.who.sex,
            '2026-09-20',
          ),
        ]
      : []),
  ].join('\r\n');
};

const rowOf = (run: string, families: string, first: string, sex: string, since: string): string => {
  const [number = '', digit = ''] = run.replaceAll('.', '').split('-');
  return [
    number,
    digit,
    families.toUpperCase(),
    first.toUpperCase(),
    sex === 'female' ? 'F' : 'M',
    since.split('-').reverse().join('-'),
  ].join(';');
};

const settleSome = async (at: House, actor: Actor, reading: string): Promise<void> => {
  const filters = [{ field: 'reading', operator: 'eq' as const, value: reading }];
  const { items } = await at.store.for(actor).list(rollDifference, { filters, limit: 50 });
  const first = (kind: string) => items.find((each) => each.kind === kind)?.id;
  const [gone, added] = [first('onlyHere'), first('onlyThere')];
  if (gone) await resolve(at, actor, gone, 'lost', 'Confirmó por teléfono que renunció en línea en octubre.');
  if (added) await resolve(at, actor, added, 'added', 'Se afilió en línea en septiembre; el núcleo la recibió.');
};

const settleSympathisers = async (at: House, actor: Actor, on: string): Promise<void> => {
  const names = ['Florencia Mardones Ríos', 'Arturo Benavente Paz', 'Ximena Curiqueo Vera', 'Rubén Saldías Mora'];
  for (const [place, name] of names.entries())
    await keepWithConsent(
      at,
      actor,
      { name, phone: `+56 9 5555 17${place}0` },
      {
        purpose: place % 2 === 0 ? 'activities' : 'volunteer',
        wording: 'Texto de consentimiento 2026-1',
        channel: 'paper',
        givenOn: on,
      },
    );
};
