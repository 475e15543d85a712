import type { LoaderFunctionArgs } from 'react-router';
import type { Adviser, Draft } from '../../faces/advice.ts';
import { adviserOf } from '../../modules/advice.ts';
import { writesAs } from '../../records/access.ts';
import { isId } from '../../records/fields/reference.ts';
import { fieldOf, kindOf, type RecordType } from '../../records/record.ts';
import { notFound } from '../../records/refused.ts';
import { faceOf } from '../fields/index.ts';
import { atDesk, recordAt } from '../page.ts';
import { draftOf } from './advised.ts';

/** Advice on what is being written in a form or a cell: `?id=&amount=…` → `{items: [{field, says}]}`. Writes nothing. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  atDesk(args, async (page) => {
    const record = recordAt(page);
    const adviser = adviserOf(page.house, record.name);
    if (!adviser || !writesAs(page.desk.actor, record)) throw notFound();
    const { searchParams } = page.url;
    const given = searchParams.get('id') ?? '';
    const id = isId(given) ? given : undefined;
    const typed = draftIn(record, adviser, searchParams);
    // A cell sends what stands in its row on the screen: the rest is as it is kept.
    const isWhole = id === undefined || adviser.about.every((key) => key in typed);
    const draft = isWhole ? typed : { ...draftOf(record, { ...(await page.desk.one(record, id)) }), ...typed };
    return Response.json({ items: await adviser.advise(page.desk, draft, id) });
  });

/** What is typed may still be half written: what cannot be read says nothing. */
const draftIn = (record: RecordType, { about }: Adviser, said: URLSearchParams): Draft => {
  const form = new FormData();
  for (const [key, value] of said) form.append(key, value);
  return Object.fromEntries(about.filter((key) => said.has(key)).map((key) => [key, readOne(record, key, form)]));
};

const readOne = (record: RecordType, key: string, form: FormData): unknown => {
  const field = fieldOf(record, key);
  if (!field) return null;
  const raw = faceOf(field).read(form, key);
  if (field.target !== undefined) return linkIn(raw);
  const parsed = kindOf(field).parse(raw, field);
  return parsed.ok ? parsed.value : null;
};

const linkIn = (raw: unknown): string | null =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' && isId(raw.id) ? raw.id : null;
