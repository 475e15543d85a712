import type { House } from '../../house.ts';
import { person } from '../../common/posts/index.ts';
import { locality, neighbourhoodUnit } from '../../common/territory/index.ts';
import { convenio } from '../convenios/index.ts';
import { externalProject } from '../external/index.ts';
import { fundingSource } from '../funding/index.ts';
import { document, fundingLine, idea, initiative, milestone, progress } from '../initiatives/index.ts';
import { documentPublication, initiativePublication } from './publication.record.ts';

/** A small portfolio with what is published and what must never be seen, which says «Canario» wherever it is. */
export interface OpenTown {
  plaza: string;
  secret: string;
  photograph: string;
  hiddenPaper: string;
  ana: string;
}

// The smallest JPEG that a browser shows: one grey point.
const grey =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z';

/** The same as a telephone writes it: with where and by whom it was taken, in a comment and in its EXIF block. */
const photographed = (): Buffer => {
  const plain = Buffer.from(grey, 'base64');
  const said = (marker: number, text: string): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
  const exif = said(0xe1, 'Exif\0\0MM\0*\0\0\0\x08\0\0 Canario GPS -36,6212 serie 8812');
  return Buffer.concat([plain.subarray(0, 2), exif, said(0xfe, 'Canario de comentario'), plain.subarray(2)]);
};

/** Writes the portfolio as the house. */
export const settleOpenTown = async (house: House): Promise<OpenTown> => {
  const desk = house.store.house();
  const ana = (await desk.create(person, { name: 'Ana Canario Pincheira' })).id;
  const acacias = await desk.create(locality, { name: 'Las Acacias' });
  const unit = await desk.create(neighbourhoodUnit, { name: 'UV 7 Las Acacias', locality: acacias.id });
  const hidden = await desk.create(locality, { name: 'Canario Alto' });
  const source = await desk.create(fundingSource, { name: 'FRIL' });
  const hiddenSource = await desk.create(fundingSource, { name: 'Fondo Canario' });
  const about = {
    code: '40012345-0',
    type: 'project',
    stage: 'execution',
    sector: 'urban',
    description: 'Renovar <b>juegos</b>, luminarias & áreas verdes.',
    locality: acacias.id,
    neighbourhoodUnit: unit.id,
    place: { type: 'Point', coordinates: [-72.1, -36.62] },
    source: source.id,
    year: 2026,
    beneficiaries: 1_200,
    amount: 90_000_000,
    startOn: '2026-03-02',
    endOn: '2026-12-20',
    responsible: ana,
    technicalUnit: 'Canario Técnico',
    budgetLine: '31.02.004.Canario',
    rate: 'FI',
  };
  const { id: plaza } = await desk.create(initiative, { name: 'Reposición plaza Las Acacias', ...about });
  await desk.create(fundingLine, {
    initiative: plaza,
    source: source.id,
    year: 2026,
    requested: 77_777_777,
    approved: 80_000_000,
    spent: 20_000_000,
  });
  await desk.create(milestone, {
    initiative: plaza,
    name: 'Entrega de terreno',
    plannedOn: '2026-03-02',
    actualOn: '2026-03-09',
    note: 'Canario de hito',
  });
  await desk.create(milestone, { initiative: plaza, name: 'Inauguración', plannedOn: '2026-12-20' });
  const measured = { measuredOn: '2026-06-30', physical: 35, note: 'Canario de avance' };
  await desk.create(progress, { initiative: plaza, ...measured });
  const saved = await house.files.save(photographed());
  const file = { ...saved, name: 'plaza.jpg', type: 'image/jpeg' };
  const kind = 'photograph';
  const photograph = (await desk.create(document, { initiative: plaza, name: 'La plaza hoy', kind, file })).id;
  const hiddenPaper = (await desk.create(document, { initiative: plaza, name: 'Canario de papel', file })).id;
  const { id: secret } = await desk.create(initiative, {
    name: 'Canario escondido',
    code: '40099999-0',
    locality: hidden.id,
    source: hiddenSource.id,
    sector: 'justice',
    amount: 5,
    year: 1999,
    place: { type: 'Point', coordinates: [-72.9, -36.9] },
  });
  // What hangs on the thread of a published initiative is not published with it.
  const asked = { origin: 'neighbours', askedBy: 'Canario que pide', receivedOn: '2026-01-05' };
  await desk.create(idea, { name: 'Canario de idea', ...asked, initiative: plaza });
  await desk.create(convenio, {
    name: 'Canario de convenio',
    kind: 'financing',
    amount: 77_777_777,
    initiative: plaza,
  });
  const others = { name: 'Canario de otros', sphere: 'private', initiative: plaza };
  await desk.create(externalProject, { ...others, place: { type: 'Point', coordinates: [-72.11, -36.61] } });
  await desk.create(initiativePublication, { initiative: plaza, published: true });
  await desk.create(initiativePublication, { initiative: secret, published: false });
  await desk.create(documentPublication, { document: photograph, published: true });
  return { plaza, secret, photograph, hiddenPaper, ana };
};

/** What of the portfolio nobody outside may meet, in any form. */
export const canaries = (town: OpenTown): RegExp =>
  new RegExp(['canario', '77777777', '77.777.777', '40099999', town.secret, town.hiddenPaper, town.ana].join('|'), 'i');
