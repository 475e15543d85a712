import {
  adopt,
  agendaItem,
  attendance,
  castVote,
  citeSession,
  issuePaper,
  moveByAgreement,
  refreshRoll,
  restInFavour,
  session,
  settlePoint,
  vote,
  voteAgain,
} from '../../modules/common/sessions/index.ts';
import type { Input } from '../../records/desk.ts';
import { notFound, Refused, Stale } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';

/** What somebody does while a session runs, by its name; values come as text. */
export type Deed = Readonly<Record<string, string>>;

/** What came of it: done, with the version of the row where it has one; refused; or written by somebody else meanwhile. */
export type Outcome =
  | { done: true; version?: number }
  | { refused: string }
  | { theirs: Readonly<Record<string, unknown>> & { version: number } };

/** The texts of a form. */
export const deedOf = (form: FormData): Deed =>
  Object.fromEntries([...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));

type Work = (page: AtDesk, deed: Deed) => Promise<unknown>;

/** Does one small thing in the session whose page this is; answers what came of it. Bugs pass. */
export const doInSession = async (page: AtDesk, deed: Deed): Promise<Outcome> => {
  const work = Object.hasOwn(works, deed.intent ?? '') ? works[deed.intent ?? ''] : undefined;
  if (!work) throw notFound();
  try {
    const row = await work(page, deed);
    return { done: true, ...(isRow(row) ? { version: row.version } : {}) };
  } catch (problem) {
    if (problem instanceof Stale) return staleOutcome(problem, deed);
    if (problem instanceof Refused) return { refused: sentenceOf(problem) };
    throw problem;
  }
};

const sentenceOf = ({ message, errors }: Refused): string =>
  errors.length > 1 ? errors.map((each) => each.message).join(' ') : message;

// The same thing sent twice, after an answer that was lost on the way, is done.
const staleOutcome = ({ theirs, message }: Stale, deed: Deed): Outcome => {
  if (!isRow(theirs)) return { refused: message };
  const keys = ['presence', 'notes', 'minutes', 'choice', 'cause', 'reason'].filter((key) => key in deed);
  const isSame = keys.length > 0 && keys.every((key) => (theirs[key] ?? '') === deed[key]);
  return isSame ? { done: true, version: theirs.version } : { theirs };
};

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> & { version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';

const pick = (deed: Deed, keys: readonly string[]): Input =>
  Object.fromEntries(keys.flatMap((key) => (deed[key] === undefined ? [] : [[key, deed[key] || null]])));

const appointing = ['appointPost', 'appointAs', 'appointee', 'appointDeputy', 'appointOn', 'appointUntil'];

const versionOf = ({ version }: Deed): { version?: number } => (version ? { version: Number(version) } : {});

const here = ({ params }: AtDesk): string => params.id ?? '';

const works: Readonly<Record<string, Work>> = {
  mark: ({ desk }, deed) =>
    desk.update(
      attendance,
      { id: deed.row ?? '', ...versionOf(deed) },
      pick(deed, ['presence', 'arrivedAt', 'leftAt', 'note']),
    ),
  leave: ({ desk }, deed) =>
    desk.update(attendance, { id: deed.row ?? '', ...versionOf(deed) }, { leftAt: desk.now.toISOString() }),
  notes: ({ desk }, deed) =>
    desk.update(agendaItem, { id: deed.row ?? '', ...versionOf(deed) }, { notes: deed.notes ?? '' }),
  vote: ({ desk }, deed) =>
    castVote(desk, {
      item: deed.item ?? '',
      person: deed.person ?? '',
      choice: deed.choice ?? '',
      ...pick(deed, ['cause', 'reason']),
      ...versionOf(deed),
    }),
  rest: ({ desk }, { item = '' }) => restInFavour(desk, item),
  unvote: ({ desk }, deed) => desk.remove(vote, { id: deed.row ?? '', ...versionOf(deed) }),
  minutes: (page, deed) =>
    page.desk.update(session, { id: here(page), ...versionOf(deed) }, { minutes: deed.minutes ?? '' }),
  adopt: ({ desk }, deed) =>
    adopt(desk, {
      item: deed.item ?? '',
      result: deed.result ?? '',
      text: deed.text ?? '',
      responsible: deed.responsible || null,
      dueOn: deed.dueOn || null,
      casting: deed.casting || null,
    }),
  move: async ({ desk }, deed) => {
    const moved = await desk.together((inside) => moveByAgreement(inside, deed.agreement ?? ''));
    if (!moved) throw new Refused('Esa acción no le corresponde a usted o ya está hecha.', undefined, 409);
  },
  settle: ({ desk }, { row = '', result }) =>
    settlePoint(desk, row, result === 'noted' || result === 'postponed' ? result : null),
  again: ({ desk }, { row = '' }) => voteAgain(desk, row),
  roll: (page) => refreshRoll(page.desk, here(page)),
  point: async (page, deed) => {
    const [subjectPath, subjectId, subjectAction] = (deed.subject ?? '').split(' ');
    const subject = subjectAction ? { subjectPath, subjectId, subjectAction } : {};
    await page.desk.create(agendaItem, {
      session: here(page),
      ...pick(deed, ['position', 'title', 'matter', 'accountedOn', ...appointing]),
      ...subject,
    });
  },
  dropPoint: ({ desk }, { row = '' }) => desk.remove(agendaItem, { id: row }),
  edit: (page, deed) =>
    page.desk.update(session, { id: here(page) }, pick(deed, ['place', 'link', 'chair', 'recording', 'startsAt'])),
  cite: async (page) => {
    await citeSession(page.desk, { outbox: page.outbox, origin: page.origin }, { id: here(page) });
  },
  act: async (page, { name = '', ...deed }) => {
    const action = page.house.catalog.workflowOf(session)?.actions[name];
    if (!action) throw notFound();
    await page.desk.act(session, { id: here(page) }, name, pick(deed, action.asks ?? []));
  },
  paper: async (page, { kind = '', agreement }) => {
    if (kind !== 'citation' && kind !== 'minutes' && kind !== 'certificate') throw notFound();
    await issuePaper(page.desk, page.house.files, { kind, session: here(page), ...(agreement ? { agreement } : {}) });
  },
};
