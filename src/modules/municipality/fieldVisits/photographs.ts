import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { plainJpeg } from './plainJpeg.ts';
import { madeWith, refuseAnother, visitOfKey } from './send.ts';
import type { SentPhotograph } from './sent.ts';
import { siteVisit, visitPhotograph } from './siteVisit.record.ts';

const most = 30;

/** Keeps a photograph of a visit once, however often it is sent; answers its id. @throws Refused */
export const sendPhotograph = async (
  desk: Desk,
  files: Files,
  sent: SentPhotograph,
  bytes: Uint8Array,
): Promise<string> => {
  refuseAnother(desk, sent.person);
  const known = await photographOfKey(desk, sent.key);
  if (known) return known;
  const name = `${sent.takenAt.slice(0, 10)}-${sent.key.slice(0, 8)}.jpg`;
  const { id, size } = await files.save(plainJpeg(bytes, sent.caption || name));
  try {
    const file = { id, size, name, type: 'image/jpeg' };
    return await desk.together((inside) => keep(inside, sent, file), sent.key);
  } catch (problem) {
    await files.remove(id);
    throw problem;
  }
};

const photographOfKey = (desk: Desk, key: string): Promise<string | undefined> => madeWith(desk, visitPhotograph, key);

const keep = async (desk: Desk, sent: SentPhotograph, file: object): Promise<string> => {
  const visit = await visitOfKey(desk, sent.visit);
  if (!visit) throw new Refused('La visita de esta fotografía no está: envíe primero la visita.', undefined, 409);
  await desk.one(siteVisit, visit);
  await desk.sql.rows('select 1 as one from site_visit where id = $1::uuid for no key update', [visit]);
  const known = await photographOfKey(desk, sent.key);
  if (known) return known;
  const { total } = await desk.list(visitPhotograph, {
    filters: [{ field: 'visit', operator: 'eq', value: visit }],
    limit: 1,
  });
  if (total >= most) throw new Refused(`Una visita guarda a lo más ${most} fotografías.`, undefined, 409);
  const caption = sent.caption || `Fotografía ${total + 1}`;
  return (await desk.create(visitPhotograph, { visit, caption, takenAt: sent.takenAt, file })).id;
};
