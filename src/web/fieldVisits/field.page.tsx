import './field.css';
import { useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { refuseStrangers } from './atField.ts';
import { LineWords } from './LineWords.tsx';
import type { Entry } from './shelf.ts';
import { useField } from './useField.ts';
import { VisitForm } from './VisitForm.tsx';
import { Waiting } from './Waiting.tsx';
import { Works } from './Works.tsx';
import type { ToVisit } from '../../modules/municipality/fieldVisits/index.ts';

/** Nothing of what it shows comes with the page: what the browser keeps of it is the same for all. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseStrangers(page);
    return { today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(page.house.clock.now()) };
  });

/** Without rail nor bar, whose places need line. */
export const handle = { alone: true };

/** Visits to works from a phone, with line or without. */
export default function FieldPage() {
  const { today: keptDay } = useLoaderData<typeof loader>();
  const field = useField();
  const [open, setOpen] = useState<Entry>();
  const { kept } = field;
  const draft = kept?.entries.find((entry) => entry.standing === 'draft' && isOwn(entry, kept.works?.person.id));
  const shown = open ?? draft;
  return (
    <div className="terreno stack">
      <Title>Terreno</Title>
      <header className="line">
        <h1>Terreno</h1>
        <a className="button quiet small" href="/">
          Ir a Cabildo
        </a>
      </header>
      <noscript>
        <p className="notice">
          Esta página trabaja con un programa del navegador. Sin él, registre la visita en la página de la iniciativa.
        </p>
      </noscript>
      {kept && <LineWords field={field} />}
      {field.problem && (
        <p className="notice late" role="alert">
          {field.problem}
        </p>
      )}
      {!kept && <p className="secondary">Abriendo lo que guarda este teléfono…</p>}
      {kept && shown && (
        <VisitForm
          key={shown.key}
          draft={shown}
          today={dayNow(keptDay)}
          photographs={kept.photographs.filter(({ entry }) => entry === shown.key)}
          field={field}
          onClose={() => setOpen(undefined)}
        />
      )}
      {kept && <Waiting field={field} entries={kept.entries} photographs={kept.photographs} onOpen={setOpen} />}
      {kept && !shown && (
        <Works works={kept.works} onChoose={(work) => setOpen(begin(work, kept.works?.person, dayNow(keptDay)))} />
      )}
    </div>
  );
}

const isOwn = ({ person }: Entry, id: string | undefined): boolean => person.id === id;

/** The phone's own day: the page may have been kept some days ago. */
const dayNow = (keptDay: string): string => {
  const now = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(new Date());
  return now > keptDay ? now : keptDay;
};

const begin = ({ id, name }: ToVisit, person: Entry['person'] | undefined, today: string): Entry | undefined =>
  person && {
    key: crypto.randomUUID(),
    person,
    initiative: { id, name },
    visitedOn: today,
    physical: '',
    note: '',
    place: '',
    placeBy: null,
    accuracy: null,
    standing: 'draft',
    wasSent: false,
    madeAt: new Date().toISOString(),
  };
