import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder } from '../../../../test/support/newFolder.ts';
import { duesOf } from '../../dues.ts';
import { Refused } from '../../../records/refused.ts';
import { applyFor, type Ground, settle } from './application.testing.ts';
import {
  application,
  applicationLetter,
  observation,
  packageOf,
  paper,
  reevaluationOf,
  signAnswer,
  signApplication,
  similarTo,
  technicalResult,
} from './index.ts';

let ground: Ground;
before(
  async () => {
    ground = await settle();
  },
  { timeout: 60_000 },
);
after(() => ground?.house.close());

/** An application that has all its papers and waits for the mayor. */
const waiting = async (year: number): Promise<string> => {
  const { ana, house } = ground;
  const stored = async (name: string) => ({
    ...(await house.files.save(Buffer.from(`contenido de ${name}`))),
    name,
    type: 'application/pdf',
  });
  const of = { initiative: ground.centre, issuedOn: '2026-11-02' };
  await ana.create(paper, { ...of, name: 'Dominio de la sede', kind: ground.title, file: await stored('dominio.pdf') });
  await ana.create(paper, { ...of, name: 'Presupuesto', kind: ground.budget, file: await stored('presupuesto.xlsx') });
  await ana.create(paper, { ...of, name: 'Fotos', kind: ground.photographs, place: 'Carpeta compartida de SECPLAC' });
  const { id } = await applyFor(ground, { year });
  await ana.act(application, { id }, 'requestSignature', { addressee: 'Gobernador Regional' });
  return id;
};

test('only the mayor signs, on the page that issues the letter; folios have no gaps and what is signed stays', async () => {
  const { ana, mayor, house } = ground;
  const id = await waiting(2027);
  await assert.rejects(mayor.act(application, { id }, 'sign'), /Firme el oficio en la página/);
  await assert.rejects(signApplication(ana, house.files, { id }), Refused);
  const letter = await signApplication(mayor, house.files, { id });
  assert.equal(letter.folio, 'OF-2026-0001');
  assert.match(letter.signed ?? '', /^Marta Quezada · /);
  assert.ok((letter.pdf?.size ?? 0) > 1_000 && (letter.docx?.size ?? 0) > 1_000);
  const row = await ana.one(application, id);
  assert.deepEqual([row.state, row.folio, row.signedOn], ['signed', 'OF-2026-0001', '2026-11-21']);
  await assert.rejects(mayor.create(applicationLetter, { application: id, kind: 'submission' }), /Firme el oficio/);
  await assert.rejects(mayor.remove(applicationLetter, { id: letter.id }), /no se cambia ni se borra/);
  await assert.rejects(ana.update(application, { id }, { amount: 1_000_000 }), /El oficio ya se firmó/);
  await ana.act(application, { id }, 'sendBack', { reason: 'Faltaba una firma del proyectista.' });
  await ana.act(application, { id }, 'requestSignature', { addressee: 'Gobernador Regional' });
  assert.equal((await signApplication(mayor, house.files, { id })).folio, 'OF-2026-0002');
});

test('the package has the folders of the BIP with the papers, the letter, the form and the index', async () => {
  const { ana, house } = ground;
  const [row] = (await ana.list(application)).items;
  const { name, bytes } = await packageOf(ana, house.files, row?.id ?? '');
  assert.match(name, /^Reposición sede social Las Acacias · Ejecución 2027 · FNDR\.zip$/);
  const folder = newFolder();
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  writeFileSync(join(folder, 'carpeta.zip'), Buffer.concat(chunks));
  const python =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))';
  const names = execFileSync('python3', ['-c', python, join(folder, 'carpeta.zip')], { encoding: 'utf8' }).trim();
  assert.deepEqual(names.split('\n'), [
    '00 Índice.pdf',
    '00 Ficha de postulación.pdf',
    '00 Ficha de postulación.docx',
    '02 Evaluación económica-presupuesto/01 Presupuesto por partidas- Presupuesto.xlsx',
    '06 Oficios/01 Oficio OF-2026-0002.pdf',
    '08 Terreno/01 Dominio vigente- Dominio de la sede.pdf',
  ]);
});

test('beside an open observation stand those of the same paper that were answered before, what cured them first', async () => {
  const { ana, mayor, house } = ground;
  const [first] = (await ana.list(application)).items;
  const sent = { platform: 'BIP', reference: 'Ingreso 1', submittedOn: '2026-11-03' };
  await ana.act(application, { id: first?.id ?? '' }, 'submit', sent);
  const told = { kind: 'FI', paperKind: ground.title, receivedOn: '2026-11-10' };
  await ana.create(technicalResult, { application: first?.id, rate: 'FI', resultOn: '2026-11-10' });
  const old = await ana.create(observation, {
    ...told,
    application: first?.id,
    name: 'El dominio vigente está vencido',
  });
  await assert.rejects(signAnswer(mayor, house.files, { id: first?.id ?? '' }), /Falta responder/);
  await ana.act(observation, { id: old.id }, 'answer', { answer: 'Se pidió uno nuevo al Conservador.' });
  assert.equal((await signAnswer(mayor, house.files, { id: first?.id ?? '' })).folio, 'OF-2026-0003');
  await assert.rejects(
    signAnswer(mayor, house.files, { id: first?.id ?? '' }),
    /ya se firmaron en el oficio OF-2026-0003/,
  );
  await ana.act(application, { id: first?.id ?? '' }, 'reenter', { reference: 'Ingreso 2', reenteredOn: '2026-11-12' });
  await ana.create(technicalResult, { application: first?.id, rate: 'RS', resultOn: '2026-11-20' });
  const second = await applyFor(ground, { year: 2028 });
  const open = await ana.create(observation, { ...told, application: second.id, name: 'Dominio vencido de la sede' });
  assert.deepEqual(
    (await similarTo(ana, open.id)).map(({ name, answer, state }) => [name, answer, state]),
    [['El dominio vigente está vencido', 'Se pidió uno nuevo al Conservador.', 'cured']],
  );
});

test('a real cost over the recommended one by more than the rule says warns, with its norm', async () => {
  const { ana } = ground;
  const [row] = (await ana.list(application, { filters: [{ field: 'rate', operator: 'eq', value: 'RS' }] })).items;
  const id = row?.id ?? '';
  await ana.update(application, { id }, { actualCost: 198_000_000 });
  assert.equal(await reevaluationOf(ana, await ana.one(application, id)), undefined);
  await ana.update(application, { id }, { actualCost: 205_200_000 });
  const told = await reevaluationOf(ana, await ana.one(application, id));
  assert.deepEqual([told?.over, told?.limit, told?.verified], [14, 10, false]);
});

test('a paper that expires in a live application is among what falls due for who applies', async () => {
  const { ana, house } = ground;
  const dues = await duesOf(house, ana.actor, '2026-11-21', '2027-01-31');
  const [due] = dues.filter(({ uid }) => uid.startsWith('paper-'));
  assert.deepEqual([due?.title, due?.on, due?.function], ['Vence «Dominio de la sede»', '2027-01-01', 'E6']);
});
