import './deadline.css';
import type { DeadlineCount } from '../../law/index.ts';
import { CountCalendar } from './CountCalendar.tsx';
import { linesOf } from './countWords.ts';

/** How a date was counted: the calendar, each day and why, the norms, what is not verified. */
export function CountDrawing({ count, certificate }: { count: DeadlineCount; certificate?: string }) {
  const suspended = count.steps.filter(({ kind }) => kind === 'suspended').length;
  const extended = count.steps.filter(({ kind }) => kind === 'extended').length;
  return (
    <div className="count">
      <CountCalendar count={count} />
      <div className="stack count-told">
        <Lines count={count} />
        {count.warnings.map((warning) => (
          <p key={warning} className="count-warning">
            {warning}
          </p>
        ))}
        <Norms count={count} />
        <p className="small secondary">
          Suspensiones: {suspended === 0 ? 'ninguna' : amount(suspended)} · Ampliaciones:{' '}
          {extended === 0 ? 'ninguna' : amount(extended)}
        </p>
        {certificate && (
          <p>
            <a className="button small" href={certificate}>
              Certificado PDF
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

const amount = (days: number): string => (days === 1 ? '1 día' : `${days} días`);

function Lines({ count }: { count: DeadlineCount }) {
  return (
    <ol className="plain count-lines">
      {linesOf(count).map(({ days, words, norm, verified, kind }) => (
        <li key={`${days} ${words}`} className={kind}>
          <span className="nowrap">{days}</span>
          <span>
            {words}
            {norm && <span className="secondary"> ({norm})</span>}
            {!verified && <Unverified />}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Norms({ count: { norms, verified, doubts } }: { count: DeadlineCount }) {
  return (
    <div className="count-norms">
      <p>
        Norma: {norms.join(' · ')} {verified ? <span className="count-ok">✓ verificada</span> : <Unverified />}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Unverified() {
  return <span className="count-unverified">sin verificar</span>;
}
