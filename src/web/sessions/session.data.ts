import { signatureLabel } from '../../charter/index.ts';
import {
  awaitingAgreement,
  certifiers,
  keepers,
  lateness,
  matters,
  membersOf,
  municipalMatters,
  pulseOf,
  seenAt,
} from '../../modules/common/sessions/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import type { AtDesk } from '../page.ts';
import { actionsFor } from '../../faces/actionsFor.ts';

/** Everything that the page of a session shows. */
export const sessionData = async (page: AtDesk, id: string) => {
  const { desk, house } = page;
  const seen = await seenAt(desk, id);
  const { row } = seen;

  const holds = (codes: readonly string[]) =>
    desk.actor.holdings.some(({ functions }) => functions.some((code) => codes.includes(code)));
  const record = house.catalog.record('session');
  const plain = await desk.one(record, id);
  const isPlanned = row.state === 'planned';
  const isAhead = ['planned', 'cited', 'open'].includes(row.state ?? '');
  const workflow = house.catalog.workflowOf(record);
  const keeps = holds(keepers);
  const moves = workflow ? actionsFor(desk.actor, workflow, row.state ?? '') : [];
  const checked = await Promise.all(
    moves
      .filter(([name]) => name !== 'cite')
      .map(async ([name, action]) => ({
        name,
        label: action.label,
        asks: action.asks ?? [],
        stopped: await action.check?.(plain, desk),
      })),
  );
  return {
    ...seen,
    pulse: await pulseOf(desk, id),
    when: showInstant(row.startsAt),
    stateLabel: workflow?.states[row.state ?? ''] ?? '',
    states: Object.entries(workflow?.states ?? {}).map(([key, label]) => ({ key, label })),
    keeps,
    certifies: holds(certifiers),
    moves: checked,
    members: isPlanned ? (await membersOf(desk, row.body.id, new Date(row.startsAt))).map(told) : [],
    lateness: isPlanned ? await lateness(desk, row) : undefined,
    posts: keeps ? await postsOf(page) : [],
    people: keeps && isAhead ? await peopleOf(page) : [],
    awaiting: keeps && isAhead ? await awaitingAgreement(desk) : [],
    hasMatterTerm: house.edition === 'municipality',
    matters: Object.entries(matters)
      .filter(([key]) => house.edition === 'municipality' || !municipalMatters.some((each) => each === key))
      .map(([key, label]) => ({ key, label })),
    writesLetters: page.outbox?.isConfigured === true,
    signature: desk.actor.holdings[0] && `${desk.actor.name} · ${signatureLabel(desk.actor.holdings[0])}`,
    thread: [{ name: 'Sesiones', to: '/sesiones' }, { name: row.name ?? 'Sesión' }],
  };
};

const told = ({ person, name, postName, email, isAway }: Awaited<ReturnType<typeof membersOf>>[number]) => ({
  person,
  name,
  postName,
  hasMail: email !== null,
  isAway,
});

const postsOf = ({ desk }: AtDesk): Promise<{ id: string; name: string }[]> =>
  desk.sql.rows('select id, name from post order by name');

const peopleOf = ({ desk }: AtDesk): Promise<{ id: string; name: string }[]> =>
  desk.sql.rows('select id, name from person order by name limit 2000');

/** What the page of a session is given. */
export type SessionData = Awaited<ReturnType<typeof sessionData>>;
