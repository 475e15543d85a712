import { redirect } from 'react-router';
import {
  application,
  applicationPaper,
  followUp,
  observation,
  paper,
  signAnswer,
  signApplication,
  technicalResult,
} from '../../modules/municipality/applications/index.ts';
import type { Desk, Input } from '../../records/desk.ts';
import type { RecordType } from '../../records/record.ts';
import { Refused } from '../../records/refused.ts';
import { orProblem } from '../form/problems.ts';
import { type Posted, readForm } from '../form/readForm.ts';
import { readVersion } from '../form/readVersion.ts';
import type { AtDesk } from '../page.ts';
import { doAtThing, type ThingProblem } from '../thing/thing.action.ts';

/** One form of the page: which record it writes, which fields it asks for, what it does, and where it goes then. */
interface Work {
  record: RecordType;
  keys: readonly string[];
  /** What the form asks besides, shown again as it was typed. */
  besides?: readonly string[];
  does(page: AtDesk, posted: Posted, form: FormData): Promise<unknown>;
  to: string;
  says: string;
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const aimOf = (form: FormData) => ({ id: text(form, 'row'), version: readVersion(form.get('version')) });
const here = ({ params }: AtDesk): string => params.id ?? '';

const works: Readonly<Record<string, Work>> = {
  attach: {
    record: applicationPaper,
    keys: [],
    does: ({ desk }, _posted, form) => choose(desk, form),
    to: 'antecedentes',
    says: 'Antecedente actualizado',
  },
  bring: {
    record: paper,
    keys: ['name', 'number', 'issuer', 'issuedOn', 'statedExpiry', 'file', 'place'],
    does: ({ desk }, { input }, form) => desk.together((inside) => bring(inside, input, form)),
    to: 'antecedentes',
    says: 'Antecedente agregado',
  },
  line: {
    record: applicationPaper,
    keys: ['applies', 'responsible', 'note'],
    does: ({ desk }, { input }, form) => desk.update(applicationPaper, aimOf(form), input),
    to: 'antecedentes',
    says: 'Antecedente actualizado',
  },
  result: {
    record: technicalResult,
    keys: ['rate', 'resultOn', 'amount', 'reference', 'evidence', 'note'],
    besides: ['observations', 'givenDays'],
    does: (page, { input }, form) => page.desk.together((inside) => register(inside, here(page), input, form)),
    to: 'resultados',
    says: 'Resultado registrado',
  },
  answer: {
    record: observation,
    keys: ['answer', 'answerFile', 'paperKind'],
    does: ({ desk }, { input }, form) => desk.together((inside) => answer(inside, input, form)),
    to: 'observaciones',
    says: 'Respuesta guardada',
  },
  reopen: {
    record: observation,
    keys: [],
    does: ({ desk }, _posted, form) => desk.act(observation, aimOf(form), 'reopen'),
    to: 'observaciones',
    says: 'Observación por responder de nuevo',
  },
  contact: {
    record: followUp,
    keys: ['heldOn', 'office', 'channel', 'answer', 'nextAction', 'nextOn'],
    does: (page, { input }) => page.desk.create(followUp, { ...input, application: here(page) }),
    to: 'seguimiento',
    says: 'Gestión registrada',
  },
  evidence: {
    record: application,
    keys: ['evidence'],
    does: (page, { input }, form) => page.desk.update(application, { ...aimOf(form), id: here(page) }, input),
    to: 'ingreso',
    says: 'Respaldo guardado',
  },
  sign: {
    record: application,
    keys: [],
    does: (page, _posted, form) => signApplication(page.desk, page.house.files, { ...aimOf(form), id: here(page) }),
    to: 'oficios',
    says: 'Oficio firmado',
  },
  signAnswer: {
    record: application,
    keys: [],
    does: (page, _posted, form) => signAnswer(page.desk, page.house.files, { ...aimOf(form), id: here(page) }),
    to: 'oficios',
    says: 'Oficio de respuesta firmado',
  },
};

/** Does what a form of the page of an application asks; answers what was refused, with all that was typed. */
export const doAtApplication = async (page: AtDesk, form: FormData): Promise<ThingProblem> => {
  const intent = text(form, 'intent');
  const work = Object.hasOwn(works, intent) ? works[intent] : undefined;
  if (!work) return doAtThing({ ...page, params: { ...page.params, path: application.path } }, application, form);
  const posted = await readForm(page, work.record, work.keys, form);
  for (const name of work.besides ?? []) posted.typed[name] = text(form, name);
  const outcome = await orProblem(work.record, posted, () => work.does(page, posted, form));
  const row = text(form, 'row');
  if ('problem' in outcome) return { at: row ? `${intent}:${row}` : intent, problem: outcome.problem };
  throw redirect(`/fichas/${application.path}/${here(page)}?listo=${encodeURIComponent(work.says)}#${work.to}`);
};

const choose = async (desk: Desk, form: FormData): Promise<void> => {
  const chosen = text(form, 'paper');
  const line = await desk.one(applicationPaper, aimOf(form).id);
  if (!chosen && !line.paper) throw new Refused('Elija un antecedente de la lista.', 'paper');
  await desk.update(applicationPaper, aimOf(form), chosen ? { paper: chosen, applies: 'yes' } : { paper: null });
};

// The paper is made of the kind that the line asks for; a renewal takes the place of the one before.
const bring = async (desk: Desk, input: Input, form: FormData): Promise<void> => {
  const line = await desk.one(applicationPaper, aimOf(form).id);
  const { initiative } = await desk.one(application, line.application.id);
  const renews = form.get('renews') === 'on' ? line.paper?.id : undefined;
  const made = await desk.create(paper, {
    ...input,
    kind: line.paperKind.id,
    initiative: form.get('forAll') === 'on' ? null : initiative.id,
    ...(renews ? { replaces: renews } : {}),
  });
  await desk.update(applicationPaper, { id: line.id }, { paper: made.id, applies: 'yes' });
};

/** A result with the observations that came with it, one a line. */
const register = async (desk: Desk, id: string, input: Input, form: FormData): Promise<void> => {
  const told = await desk.create(technicalResult, { ...input, application: id });
  const lines = text(form, 'observations')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return;
  if (told.rate !== 'FI' && told.rate !== 'OT')
    throw new Refused(
      'Sólo un resultado FI u OT trae observaciones que responder: elija uno de ellos, o pase esas líneas a «Qué dice».',
      'rate',
    );
  for (const line of lines)
    await desk.create(observation, {
      application: id,
      kind: told.rate,
      name: line.length > 140 ? `${line.slice(0, 139)}…` : line,
      text: line.length > 140 ? line : null,
      receivedOn: told.resultOn,
      reviewer: told.reference,
      givenDays: text(form, 'givenDays') || null,
    });
};

const answer = async (desk: Desk, { answer: words, ...input }: Input, form: FormData): Promise<void> => {
  const changed = await desk.update(observation, aimOf(form), input);
  if (changed.state === 'pending')
    await desk.act(observation, { id: changed.id, version: changed.version }, 'answer', { answer: words });
  else await desk.update(observation, { id: changed.id }, { answer: words });
};
