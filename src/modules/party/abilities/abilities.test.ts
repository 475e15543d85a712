import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Input } from '../../../records/desk.ts';
import { bringCharter, person, tenure } from '../../common/posts/index.ts';
import { assignment, candidate, competency, competencyEvidence, postRequirement, sideBySide } from './index.ts';

const clock = { now: () => new Date('2026-09-14T15:00:00Z') };
let house: Awaited<ReturnType<typeof houseForTest>>;
let posts: Map<string, string>;
const people = new Map<string, string>();
before(async () => {
  house = await houseForTest('party', clock);
  const desk = house.store.house();
  posts = (await bringCharter(desk, house.charter)).post;
  for (const name of ['Zoila Antilef', 'Aníbal Reinoso', 'Irma Valdebenito'])
    people.set(name, (await desk.create(person, { name })).id);
  const speaking = await desk.create(competency, { name: 'Vocería en radio', kind: 'political' });
  const law = await desk.create(competency, { name: 'Título de abogado', kind: 'technical' });
  const post = posts.get('secretario-electoral');
  await desk.create(postRequirement, { post, competency: speaking.id, demand: 'desirable' });
  await desk.create(postRequirement, { post, competency: law.id, demand: 'required' });
  const shows = (who: string, of: string, says: string) =>
    desk.create(competencyEvidence, { person: people.get(who), competency: of, says });
  await shows('Zoila Antilef', law.id, 'Abogada, 2011');
  await shows('Aníbal Reinoso', speaking.id, 'Programa semanal, 2019 a 2024');
});
after(() => house.close());

const president = () => house.store.for(actorWith(['P1']));
const secretary = () => house.store.for(actorWith(['P6']));
const decision = (more: Input = {}): Input => ({
  chosen: people.get('Zoila Antilef'),
  reason: 'Es la única con título, y el período que viene es de impugnaciones.',
  agreement: 'Acuerdo 14 de 12 de septiembre de 2026',
  startAt: '2026-09-20T03:00:00Z',
  ...more,
});

const opened = async (code: string, capacity = 'titular', names = ['Zoila Antilef', 'Aníbal Reinoso']) => {
  const made = await secretary().create(assignment, { post: posts.get(code), capacity });
  for (const name of names)
    await secretary().create(candidate, { assignment: made.id, person: people.get(name), proposedBy: 'Pleno' });
  return made.id;
};

const tenuresOf = (code: string) =>
  house.database.rows<{ name: string; basis: string; ended: boolean }>(
    `select person.name, tenure.basis, tenure.end_at is not null as ended from tenure
    join person on person.id = tenure.person where tenure.post = $1::uuid`,
    [posts.get(code)],
  );

test('those proposed stand side by side in the order of their names, each with what they show and how it is known', async () => {
  const id = await opened('secretario-electoral');
  const [shown] = (await secretary().list(competencyEvidence, { q: 'Abogada' })).items;
  assert.ok(shown);
  await secretary().act(competencyEvidence, shown, 'verify', {
    verifiedBy: 'Poder Judicial, consulta de 2 de septiembre',
  });
  const { requirements, people: side } = await sideBySide(president(), id);
  assert.deepEqual(
    requirements.map(({ name }) => name),
    ['Título de abogado', 'Vocería en radio'],
  );
  assert.deepEqual(
    side.map(({ name }) => name),
    ['Aníbal Reinoso', 'Zoila Antilef'],
  );
  assert.deepEqual(
    side[1]?.evidence.map(({ says, state }) => [says, state]),
    [['Abogada, 2011', 'verified']],
  );
  assert.deepEqual(
    Object.keys(side[0] ?? {}).filter((key) => /score|rank|fit|total/.test(key)),
    [],
  );
});

test('without a reason there is no decision, nor for somebody who was not proposed', async () => {
  const id = await opened('secretario-capacitacion');
  await assert.rejects(president().act(assignment, { id }, 'decide', decision({ reason: '' })), /Falta «Por qué/);
  const other = decision({ chosen: people.get('Irma Valdebenito') });
  await assert.rejects(president().act(assignment, { id }, 'decide', other), /no está entre las personas propuestas/);
  await assert.rejects(secretary().act(assignment, { id }, 'decide', decision()), { status: 404 });
  assert.deepEqual(await tenuresOf('secretario-capacitacion'), []);
});

test('the decision gives the post by its act; handing it over with its paper ends it', async () => {
  const id = await opened('secretario-solidaridad');
  const past = decision({ startAt: '2026-09-01T03:00:00Z' });
  const decided = await president().act(assignment, { id }, 'decide', past);
  assert.ok(decided.tenure);
  assert.deepEqual(await tenuresOf('secretario-solidaridad'), [
    { name: 'Zoila Antilef', basis: 'Acuerdo 14 de 12 de septiembre de 2026', ended: false },
  ]);
  await secretary().act(assignment, { id }, 'accept', { acceptedOn: '2026-09-14' });
  const paper = { id: crypto.randomUUID(), name: 'acta.pdf', size: 1, type: 'application/pdf' };
  await secretary().act(assignment, { id }, 'handOver', { handOver: paper, ending: 'Terminó su período' });
  assert.equal((await tenuresOf('secretario-solidaridad'))[0]?.ended, true);
});

test('whom a decision gave a post, and why, does not change under it: it is revoked and decided anew', async () => {
  const id = await opened('secretario-desarrollo-comunal');
  await president().update(assignment, { id }, { capacity: 'interino' });
  await president().act(assignment, { id }, 'decide', decision());
  for (const other of [
    { chosen: people.get('Aníbal Reinoso') },
    { post: posts.get('presidente') },
    { capacity: 'titular' },
    { agreement: 'Acuerdo 15' },
    { startAt: '2026-01-01T03:00:00Z' },
    { reason: 'Otra razón' },
  ])
    await assert.rejects(
      president().update(assignment, { id }, other),
      /Este cargo ya se asignó por Acuerdo 14.*revóquela/,
    );
  const [chosen] = (
    await president().list(candidate, { filters: [{ field: 'assignment', operator: 'eq', value: id }] })
  ).items;
  await assert.rejects(secretary().remove(candidate, { id: chosen?.id ?? '' }), /ya se decidió/);
  assert.equal(
    (await president().update(assignment, { id }, { until: '2026-10-01', capacity: 'interino' })).state,
    'assigned',
  );
  await president().act(assignment, { id }, 'revoke', { ending: 'Acuerdo 16' });
  await president().act(assignment, { id }, 'resume');
  await president().update(assignment, { id }, { capacity: 'titular' });
});

test('who does not accept never held it, and the names are on the table again', async () => {
  const id = await opened('secretario-asuntos-sociales');
  await president().act(assignment, { id }, 'decide', decision());
  assert.equal((await tenuresOf('secretario-asuntos-sociales')).length, 1);
  const open = await secretary().act(assignment, { id }, 'decline', { ending: 'No aceptó, carta de 13 de septiembre' });
  assert.equal(open.state, 'open');
  assert.deepEqual(await tenuresOf('secretario-asuntos-sociales'), []);
});

test('a post of one person that somebody holds is refused, and nothing is decided by half', async () => {
  const fact = { post: posts.get('secretario-comunal'), person: people.get('Irma Valdebenito'), capacity: 'titular' };
  await house.store.house().create(tenure, { ...fact, startAt: '2026-01-01T03:00:00Z', basis: 'Elección' });
  const id = await opened('secretario-comunal');
  await assert.rejects(president().act(assignment, { id }, 'decide', decision()), /Irma Valdebenito lo ejerce/);
  assert.equal((await president().one(assignment, id)).state, 'open');
  const deputy = await opened('secretario-comunal', 'suplente');
  const decided = await president().act(assignment, { id: deputy }, 'decide', decision());
  assert.ok(decided.designation);
});

test('who keeps none of it sees neither evidence nor candidates', async () => {
  const stranger = house.store.for(actorWith(['P26']));
  for (const record of [competencyEvidence, assignment, candidate])
    await assert.rejects(stranger.list(record), { status: 404 });
});
