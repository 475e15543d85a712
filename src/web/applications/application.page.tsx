import './applications.css';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { moneyWords } from './moneyWords.ts';
import { Near } from '../calendar/Near.tsx';
import { TargetsContext } from '../fields/index.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Actions } from '../thing/Actions.tsx';
import { Facts } from '../thing/Facts.tsx';
import { Hilo } from '../thing/Hilo.tsx';
import { LinkedLists } from '../thing/LinkedLists.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtApplication } from './application.action.ts';
import { type ApplicationData, applicationData, type Now } from './application.data.ts';
import { Checklist } from './Checklist.tsx';
import { FollowUps } from './FollowUps.tsx';
import { Observations } from './Observations.tsx';
import { Outgoing, Signing } from './Outgoing.tsx';
import { Results } from './Results.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const shown = await applicationData(page);
    return { ...shown, thread: shown.thing.thread };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => data(await doAtApplication(page, await args.request.formData()), 422));

/** One application: what is missing and until when, what the reviewer says, who was asked, and what to hand over. */
export default function ApplicationPage() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { thing, now, application, records, mayWrite } = shown;
  const { name, path, row } = thing;
  return (
    <TargetsContext value={shown.targets}>
      <Title>{name}</Title>
      <div className="thing application">
        <div className="head stack">
          <div>
            <p className="secondary small">Postulación</p>
            <h1>{name}</h1>
          </div>
          {thing.did && (
            <p className="notice ok" role="status">
              Listo: {thing.did}.
            </p>
          )}
          {path && <PathLine path={path} />}
          {now && <Summary shown={shown} now={now} />}
          {now && <Signing data={shown} now={now} refused={refused} />}
          {!thing.asOf && <Actions thing={thing} refused={refused} />}
        </div>
        <div className="stack" style={{ gap: 28 }}>
          {now && <Warnings shown={shown} now={now} />}
          {now && <Observations now={now} records={records} mayWrite={mayWrite} refused={refused} />}
          {now && (
            <Checklist
              now={now}
              records={records}
              mayWrite={mayWrite}
              refused={refused}
              initiative={application.initiative.name}
            />
          )}
          {now && <Outgoing data={shown} now={now} refused={refused} />}
          {now && <Results data={shown} now={now} refused={refused} />}
          {now && <FollowUps data={shown} now={now} refused={refused} />}
          <details open={thing.asOf !== null || undefined}>
            <summary className="button">Todos los datos</summary>
            <div style={{ marginTop: 12 }}>
              <Facts record={thing.record} row={row} />
            </div>
          </details>
        </div>
        <aside aria-label="Relacionado">
          <Hilo strands={thing.hilo} name={name} />
          <LinkedLists linked={thing.linked.filter(({ path: of }) => of !== 'application-letters')} id={row.id} />
          <p>
            <DayLink to={`/fichas/applications/${row.id}/historia`}>Historia de cambios</DayLink>
          </p>
        </aside>
      </div>
    </TargetsContext>
  );
}

function Summary({ shown: { application, meanings }, now }: { shown: ApplicationData; now: Now }) {
  const { rate, answerBy, validUntil, state, amount } = application;
  return (
    <dl className="summary">
      <div>
        <dt>Antecedentes</dt>
        <dd>
          <a href="#antecedentes">
            {now.readiness.ready} de {now.readiness.asked}
          </a>
        </dd>
      </div>
      <div>
        <dt>Se piden</dt>
        <dd>{moneyWords(amount)}</dd>
      </div>
      {answerBy && (
        <div>
          <dt>Responder</dt>
          <dd>
            <a href="#observaciones">{showDate(answerBy)}</a>{' '}
            <Near on={answerBy} isAwaited={state === 'observed'} horizon={now.horizon} />
          </dd>
        </div>
      )}
      {rate && (
        <div>
          <dt>Resultado</dt>
          <dd>
            <strong>{rate.length === 2 ? rate : ''}</strong>{' '}
            <span className="small">
              {state === 'submitted' ? 'Era el anterior: espera el nuevo.' : meanings[rate].next}
            </span>
          </dd>
        </div>
      )}
      {validUntil && (
        <div>
          <dt>Vigente hasta</dt>
          <dd>
            {showDate(validUntil)} <span className="small secondary">{application.validNorm}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

const outgoing = ['preparing', 'toSign', 'signed', 'inadmissible', 'observed', 'objected'];

function Warnings({ shown, now }: { shown: ApplicationData; now: Now }) {
  const { problems, reevaluation } = now;
  const matters = outgoing.includes(shown.application.state ?? '') ? problems : [];
  const others = matters.filter(({ says }) => !says.startsWith('Falta «'));
  const missing = matters.length - others.length;
  const stops = matters.some(({ level }) => level === 'stops');
  return (
    <>
      {reevaluation && (
        <p className="notice attention">
          <strong>Puede exigir reevaluación.</strong>
          <span>
            Cuesta {moneyWords(reevaluation.real)} y se recomendó por {moneyWords(reevaluation.recommended)}:{' '}
            {reevaluation.over.toLocaleString('es-CL')} % más, y la regla admite hasta {reevaluation.limit} % (
            {reevaluation.norm}
            {reevaluation.verified ? '' : ', sin verificar'}). Si corresponde, envíela a reevaluación.
          </span>
        </p>
      )}
      {matters.length > 0 && (
        <section className={stops ? 'notice late' : 'notice attention'} aria-label="Antes de enviar">
          <strong>{stops ? 'No puede salir todavía' : 'Revise antes de enviar'}</strong>
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {missing > 0 && (
              <li>
                {missing === 1 ? 'Falta un antecedente' : `Faltan ${missing} antecedentes`}: están marcados en la lista.
              </li>
            )}
            {others.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
