import type { SentVisit, VisitOutcome } from '../../modules/municipality/fieldVisits/index.ts';
import { photographAddress, visitAddress, worksAddress } from './places.ts';
import {
  changeEntry,
  dropEntry,
  dropPhotograph,
  type Entry,
  keepEntry,
  keepWorks,
  keptEntries,
  keptPhotographs,
} from './shelf.ts';
import type { FieldWorks } from './works.page.ts';

/** How the house is reached now: it answers, it does not, or it asks to enter first. */
export type Line = 'reached' | 'away' | 'enter';

type Answer<Done> = { line: 'reached'; done: Done } | { line: 'reached'; refused: string } | { line: 'away' | 'enter' };

const patience = 30_000;

/** Sends one thing and waits for what came of it. */
const ask = async <Done extends object>(address: string, request: RequestInit = {}): Promise<Answer<Done>> => {
  try {
    return await toldBy<Done>(await fetch(address, { ...request, signal: AbortSignal.timeout(patience) }));
  } catch {
    return { line: 'away' };
  }
};

/** What the house said; whatever is no answer of its pages of the field is no line, and nothing leaves the phone for it. */
export const toldBy = async <Done extends object>(answer: Response): Promise<Answer<Done>> => {
  if (answer.status === 401) return { line: 'enter' };
  if (answer.status >= 500 || answer.redirected) return { line: 'away' };
  const said: Done | { refused: string } = await answer.json();
  if ('refused' in said) return { line: 'reached', refused: said.refused };
  return answer.ok ? { line: 'reached', done: said } : { line: 'away' };
};

/** Brings the works to visit while there is line, and keeps them. */
export const bringWorks = async (): Promise<Line> => {
  const answer = await ask<FieldWorks>(worksAddress);
  if ('done' in answer) await keepWorks({ ...answer.done, readAt: new Date().toISOString() });
  return answer.line;
};

/** Sends what waits of a person, one after the other, until the house has each; `onChange` after each step. */
export const sendWaiting = async (person: string, onChange: () => Promise<void>): Promise<Line> => {
  for (const entry of await keptEntries()) {
    if (entry.standing !== 'waiting' || entry.person.id !== person) continue;
    const line = await sendEntry(entry);
    await onChange();
    if (line !== 'reached') return line;
  }
  return 'reached';
};

const sendEntry = async (entry: Entry): Promise<Line> => {
  if (entry.visit) return sendPhotographs(entry, entry.visit);
  // Said before it goes: should the answer never come, nobody changes here what the house may have.
  const sent = await changeEntry(entry.key, (now) =>
    now.standing === 'waiting' ? { ...now, wasSent: true } : undefined,
  );
  return sent ? sendVisit(sent) : 'reached';
};

const sendVisit = async (entry: Entry): Promise<Line> => {
  const answer = await ask<VisitOutcome>(visitAddress, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sentOf(entry)),
  });
  if ('refused' in answer) {
    await keepEntry({ ...entry, standing: 'refused', wasSent: false, says: answer.refused });
    return 'reached';
  }
  if (!('done' in answer)) return answer.line;
  if ('theirs' in answer.done) {
    await keepEntry({ ...entry, standing: 'choosing', wasSent: false, theirs: answer.done.theirs });
    return 'reached';
  }
  const there = { ...entry, wasSent: true, visit: answer.done.visit };
  await keepEntry(there);
  return sendPhotographs(there, there.visit);
};

const sendPhotographs = async (entry: Entry, visit: string): Promise<Line> => {
  for (const photograph of await keptPhotographs()) {
    if (photograph.entry !== entry.key) continue;
    const { key, caption, takenAt, picture } = photograph;
    const body = new FormData();
    const values = { key, visit: entry.key, person: entry.person.id, caption, takenAt };
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    body.set('file', picture, `${key}.jpg`);
    const answer = await ask(photographAddress, { method: 'POST', body });
    if ('refused' in answer) {
      await keepEntry({ ...entry, visit, standing: 'refused', says: answer.refused });
      return 'reached';
    }
    if (answer.line !== 'reached') return answer.line;
    await dropPhotograph(key);
  }
  await dropEntry(entry.key);
  return 'reached';
};

const sentOf = ({ key, person, initiative, visitedOn, physical, note, place, ...entry }: Entry): SentVisit => ({
  key,
  person: person.id,
  initiative: initiative.id,
  visitedOn,
  physical: percent(physical),
  note,
  place: place.trim() || null,
  placeBy: place.trim() ? entry.placeBy : null,
  accuracy: place.trim() && entry.placeBy === 'phone' ? entry.accuracy : null,
  ...(entry.choice ? { choice: entry.choice } : {}),
  ...(entry.over === undefined ? {} : { over: entry.over }),
});

/** `37,5 %` → 37.5; nothing typed is nothing seen. */
export const percent = (typed: string): number | null => {
  const text = typed.replace('%', '').trim().replace(',', '.');
  return text === '' ? null : Number(text);
};
