import { Form } from 'react-router';
import { Conflict } from './Conflict.tsx';
import type { SeenPoint } from './Point.tsx';
import type { Deed } from './session.action.ts';
import type { SessionData } from './session.data.ts';
import { useSaving } from './useSaving.ts';
import { choices, Why } from './Why.tsx';

const labels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(choices),
  barred: 'Inhabilitado',
};

/** The votes on a point, one tap each, and what they make by the rule of its matter. */
export function Votes({ seen, point, mayVote }: { seen: SessionData; point: SeenPoint; mayVote: boolean }) {
  const { item, votes, tally } = point;
  const voters = seen.roll.filter(
    ({ votes: has, presence, leftAt, person }) =>
      has && ((presence === 'present' && !leftAt) || votes.some((each) => each.person.id === person.id)),
  );
  const round = item.round ?? 1;
  return (
    <section aria-label={`Votación de «${item.title}»`} className="stack votes">
      {round > 1 && <p className="small">Votación {round}: se repite por empate.</p>}
      {mayVote && voters.length === 0 && <p className="secondary small">Marque quiénes están presentes para votar.</p>}
      {mayVote && <AllInFavour point={point} voters={voters} />}
      {(mayVote || votes.length > 0) && (
        <ul className="plain roll">
          {voters.map((voter) => (
            <Voter key={voter.id} point={point} person={voter.person} mayVote={mayVote} />
          ))}
        </ul>
      )}
      {tally && votes.length > 0 && !point.agreement && (
        <div className="small">
          <p>{tally.says}</p>
          {tally.doubts.map((doubt) => (
            <p key={doubt} className="near soon">
              {doubt}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

function AllInFavour({ point, voters }: { point: SeenPoint; voters: SessionData['roll'] }) {
  const { save } = useSaving();
  const { item, votes } = point;
  const left = voters.filter(({ person }) => !votes.some((each) => each.person.id === person.id));
  if (left.length < 2) return null;
  const key = `rest ${item.id}`;
  const deed = { intent: 'rest', item: item.id };
  return (
    <Form
      method="post"
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        save(key, deed);
      }}
    >
      <input type="hidden" name="intent" value={deed.intent} />
      <input type="hidden" name="item" value={deed.item} />
      <button type="submit" className="button small">
        A favor los {left.length} que faltan
      </button>
      <Conflict name={key} label="Votación" show={() => ''} />
    </Form>
  );
}

const keyOf = (item: string, person: string): string => `vote ${item} ${person}`;

function Voter({
  point,
  person,
  mayVote,
}: {
  point: SeenPoint;
  person: { id: string; name: string };
  mayVote: boolean;
}) {
  const { save, waiting, versionOf } = useSaving();
  const { item } = point;
  const cast = point.votes.find((each) => each.person.id === person.id);
  const key = keyOf(item.id, person.id);
  const pending = waiting.find((each) => each.key === key)?.deed.choice;
  const choice = pending ?? cast?.choice;
  const version = Math.max(cast?.version ?? 0, cast ? (versionOf(key) ?? 0) : 0);
  const base: Deed = {
    intent: 'vote',
    item: item.id,
    person: person.id,
    ...(version ? { version: String(version) } : {}),
  };
  return (
    <li>
      <span className="who">
        {person.name}
        {(cast?.cause || cast?.reason) && (
          <span className="secondary small">{[cast.cause, cast.reason].filter(Boolean).join('. ')}</span>
        )}
      </span>
      {mayVote ? (
        <span className="taps">
          <Form method="post">
            <fieldset>
              <legend className="unseen">Voto de {person.name}</legend>
              {Object.entries(base).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              {choices.map(([value, label]) => (
                <button
                  key={value}
                  type="submit"
                  name="choice"
                  value={value}
                  className={`tap ${value}`}
                  aria-pressed={choice === value}
                  onClick={(event) => {
                    event.preventDefault();
                    save(key, { ...base, choice: value, reason: cast?.reason ?? '' });
                  }}
                >
                  {label}
                </button>
              ))}
            </fieldset>
          </Form>
          <Why base={base} cast={cast} name={person.name} onSave={(deed) => save(key, deed)} />
        </span>
      ) : (
        <span className="small">{labels[choice ?? ''] ?? 'No votó'}</span>
      )}
      <Conflict
        name={key}
        label={`Voto de ${person.name}`}
        show={({ choice: value, cause, reason }) =>
          [labels[String(value)], cause, reason].filter(Boolean).map(String).join('. ')
        }
      />
    </li>
  );
}
