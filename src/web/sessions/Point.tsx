import { Form, Link } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { Submit } from '../form/Submit.tsx';
import { Adopt } from './Adopt.tsx';
import { AppointmentWords } from './Appointing.tsx';
import type { SessionData } from './session.data.ts';
import { Votes } from './Votes.tsx';
import { Words } from './Words.tsx';

export type SeenPoint = SessionData['items'][number];

const results = {
  approved: 'Aprobado',
  rejected: 'Rechazado',
  noted: 'Se tomó conocimiento',
  postponed: 'Se deja para otra sesión',
} as const;

/** One point of the agenda: what was said, how each voted, and what was agreed. */
export function Point({ seen, point }: { seen: SessionData; point: SeenPoint }) {
  const { item, agreement } = point;
  const { row, keeps, matters } = seen;
  const isOpen = row.state === 'open' && keeps;
  const isDecided = item.result === 'approved' || item.result === 'rejected';
  const matter = matters.find(({ key }) => key === item.matter)?.label;
  const mayNote = keeps && ['open', 'suspended', 'closed'].includes(row.state ?? '');
  return (
    <article className="point stack" aria-labelledby={`point-${item.id}`} id={item.id}>
      <header>
        <h3 id={`point-${item.id}`}>
          {item.position}. {item.title}
        </h3>
        <p className="secondary small">
          {[matter, item.requestedBy && `lo pide ${item.requestedBy.name}`].filter(Boolean).join(' · ')}
          {item.subjectPath && item.subjectId && (
            <>
              {' · '}
              <Link to={`/fichas/${item.subjectPath}/${item.subjectId}`}>ficha de que trata</Link>
            </>
          )}
          {item.document && (
            <>
              {' · '}
              <a href={`/api/agenda-items/${item.id}/files/document`}>antecedentes</a>
            </>
          )}
        </p>
        {item.appointPost && !isDecided && (
          <p className="small">
            Al aprobarse: <AppointmentWords item={item} />
          </p>
        )}
        {item.addedLate && (
          <p className="small near soon">
            No estaba en la citación.
            {row.kind === 'extraordinary' &&
              ' En sesión extraordinaria sólo se tratan las materias de la convocatoria (Ley 18.695 art. 84, sin verificar).'}
          </p>
        )}
        {item.result && <p className={`result ${item.result}`}>{results[item.result]}</p>}
      </header>
      {mayNote ? (
        <Words
          name={`notes ${item.id}`}
          label={`Lo que se dijo en «${item.title}»`}
          field="notes"
          deed={{ intent: 'notes', row: item.id }}
          stored={{ text: item.notes, version: item.version }}
          rows={2}
          placeholder="Escriba lo que se dice; se guarda solo."
        />
      ) : (
        item.notes && <p className="narrative">{item.notes}</p>
      )}
      {item.matter !== 'none' && row.state !== 'planned' && row.state !== 'cited' && (
        <Votes seen={seen} point={point} mayVote={isOpen && !isDecided} />
      )}
      {agreement && <Agreed agreement={agreement} seen={seen} />}
      {isOpen && !isDecided && <Ways seen={seen} point={point} />}
      {keeps && row.state === 'planned' && (
        <Form method="post" className="screen">
          <input type="hidden" name="intent" value="dropPoint" />
          <input type="hidden" name="row" value={item.id} />
          <Submit className="button quiet small danger">Quitar de la tabla</Submit>
        </Form>
      )}
    </article>
  );
}

function Ways({ seen, point }: { seen: SessionData; point: SeenPoint }) {
  const { item, votes, tally } = point;
  const settle = (result: string, label: string) => (
    <Form method="post">
      <input type="hidden" name="intent" value="settle" />
      <input type="hidden" name="row" value={item.id} />
      <input type="hidden" name="result" value={result} />
      <Submit className="button small">{label}</Submit>
    </Form>
  );
  return (
    <div className="actions screen">
      {tally && votes.length > 0 && <Adopt seen={seen} point={point} />}
      {tally?.result === 'tied' && (
        <Form method="post">
          <input type="hidden" name="intent" value="again" />
          <input type="hidden" name="row" value={item.id} />
          <Submit className="button small">Repetir la votación</Submit>
        </Form>
      )}
      {item.result
        ? settle('', 'Volver a tratar')
        : [
            votes.length === 0 && <span key="noted">{settle('noted', 'Tomar conocimiento')}</span>,
            <span key="postponed">{settle('postponed', 'Dejar para otra sesión')}</span>,
          ]}
    </div>
  );
}

// An agreement that puts somebody into a post: the designation is written with it as its basis.
const namesSomebody = /\b(design|nombr|eleg|elij|suplen|reemplaz|interin)/i;

function Agreed({ agreement, seen }: { agreement: NonNullable<SeenPoint['agreement']>; seen: SessionData }) {
  const { item } = seen.items.find((each) => each.agreement?.id === agreement.id) ?? {};
  return (
    <div className="agreed stack">
      <p>
        <strong>
          <Link to={`/fichas/agreements/${agreement.id}`}>{agreement.name}</Link>
        </strong>
        {agreement.responsible && (
          <span className="secondary">
            {' '}
            · {agreement.responsible.name}
            {agreement.dueOn && `, antes del ${showDate(agreement.dueOn)}`}
          </span>
        )}
      </p>
      <p className="narrative">{agreement.text}</p>
      <p className="secondary small">{agreement.rule}</p>
      {agreement.moved && <p className="small">Hecho con este acuerdo: {agreement.moved.replace(/\.$/, '')}.</p>}
      <div className="actions screen">
        {!agreement.moved && item?.subjectAction && agreement.result === 'approved' && (
          <Form method="post">
            <input type="hidden" name="intent" value="move" />
            <input type="hidden" name="agreement" value={agreement.id} />
            <Submit className="button small">Aplicarlo en su ficha</Submit>
          </Form>
        )}
        {seen.certifies && (
          <Form method="post">
            <input type="hidden" name="intent" value="paper" />
            <input type="hidden" name="kind" value="certificate" />
            <input type="hidden" name="agreement" value={agreement.id} />
            <Submit className="button small">Certificar el acuerdo</Submit>
          </Form>
        )}
        {seen.certifies &&
          agreement.result === 'approved' &&
          !agreement.moved &&
          namesSomebody.test(agreement.text) && (
            <Link
              className="button small quiet"
              to={`/fichas/designations/nueva?basis=${encodeURIComponent(agreement.name ?? '')}`}
            >
              Designar con este acuerdo
            </Link>
          )}
      </div>
    </div>
  );
}
