import { Link, useSearchParams } from 'react-router';
import type { ChecklistLine } from '../../modules/municipality/applications/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { DayLink } from '../shell/DayLink.tsx';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ApplicationData, Candidate, Now } from './application.data.ts';
import { Bring, Choose, Decide } from './ChecklistForms.tsx';
import { Standing } from './Standing.tsx';

interface Shown {
  now: Now;
  records: ApplicationData['records'];
  mayWrite: boolean;
  refused?: ThingProblem;
  initiative: string;
}

const urgency: readonly ChecklistLine['standing'][] = [
  'expired',
  'missing',
  'undecided',
  'expiring',
  'complete',
  'optional',
  'notApplicable',
];

/** The checklist: what is asked for, how each paper stands and until when, whose it is, and how to bring it. */
export function Checklist({ now, records, mayWrite, refused, initiative }: Shown) {
  const lines = now.lines.toSorted((a, b) => urgency.indexOf(a.standing) - urgency.indexOf(b.standing));
  const asked = lines.filter(({ standing }) => standing !== 'notApplicable');
  const others = lines.filter(({ standing }) => standing === 'notApplicable');
  const usual = usualNorm(now.lines);
  const shown = (line: ChecklistLine) => (
    <Line
      key={line.id}
      line={line}
      usual={usual}
      records={records}
      mayWrite={mayWrite}
      refused={refused}
      initiative={initiative}
      candidates={now.candidates.filter(({ kind, id }) => kind === line.kindId && id !== line.paper?.id)}
    />
  );
  return (
    <section id="antecedentes" className="stack" style={{ gap: 8 }} aria-labelledby="checklist">
      <h2 id="checklist">Antecedentes</h2>
      <Readiness now={now} />
      {lines.length === 0 && (
        <p className="secondary">
          La fuente no tiene antecedentes exigidos. Agréguelos en la <DayLink to="/fuentes">ficha de la fuente</DayLink>
          , o abajo, uno a uno.
        </p>
      )}
      {usual && (
        <p className="small secondary">
          Los pide: {usual.norm}
          {usual.confidence !== 'confirmed' && <span className="near soon"> sin verificar</span>}
        </p>
      )}
      <ul className="plain checklist">{asked.map(shown)}</ul>
      {others.length > 0 && (
        <details>
          <summary className="small">
            {others.length === 1 ? 'Uno no corresponde' : `${others.length} no corresponden`} a esta postulación
          </summary>
          <ul className="plain checklist">{others.map(shown)}</ul>
        </details>
      )}
    </section>
  );
}

/** The norm that asks for most of the lines: said once above them. */
const usualNorm = (lines: readonly ChecklistLine[]): Pick<ChecklistLine, 'norm' | 'confidence'> | undefined => {
  const all = [...Map.groupBy(lines, ({ norm }) => norm).values()].toSorted((a, b) => b.length - a.length);
  const [most] = all[0] ?? [];
  return most?.norm ? { norm: most.norm, confidence: most.confidence } : undefined;
};

function Readiness({ now: { readiness } }: { now: Now }) {
  const { asked, ready, counts } = readiness;
  if (asked === 0) return null;
  const parts = [
    [counts.missing, 'falta', 'faltan'],
    [counts.expired, 'vencido', 'vencidos'],
    [counts.expiring, 'por vencer', 'por vencer'],
    [counts.undecided, 'por decidir', 'por decidir'],
  ] as const;
  const rest = parts.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : []));
  return (
    <p className="line readiness">
      <progress max={asked} value={ready} aria-label="Antecedentes que están" />
      <strong>
        {ready} de {asked} están
      </strong>
      {rest.length > 0 && <span className="secondary">{rest.join(' · ')}</span>}
    </p>
  );
}

function Line({
  line,
  records,
  mayWrite,
  refused,
  candidates,
  initiative,
  usual,
}: Omit<Shown, 'now'> & {
  line: ChecklistLine;
  candidates: Candidate[];
  usual?: Pick<ChecklistLine, 'norm' | 'confidence'>;
}) {
  const { paper } = line;
  const [wanted] = useSearchParams();
  const isRefused = ['attach', 'bring', 'line'].some((intent) => refused?.at === `${intent}:${line.id}`);
  const isOpen = isRefused || wanted.get('linea') === line.id;
  return (
    <li id={`linea-${line.id}`}>
      <Standing standing={line.standing} validUntil={line.validUntil} />
      <div className="what">
        <strong>{line.kind}</strong>
        <span className="small secondary">
          {/* What is in order needs no explaining. */}
          {(line.standing === 'complete'
            ? [line.issuer]
            : [line.why, line.issuer, line.validityDays ? `vale ${line.validityDays} días` : null]
          )
            .filter(Boolean)
            .join(' · ')}
        </span>
        {line.norm && line.norm !== usual?.norm && (
          <span className="small secondary">
            {line.norm}
            {line.confidence !== 'confirmed' && <span className="near soon"> sin verificar</span>}
          </span>
        )}
        {line.note && <span className="small">{line.note}</span>}
      </div>
      <div className="which">
        {paper ? (
          <>
            <DayLink to={`/fichas/papers/${paper.id}`}>{paper.name.replace(`, ${initiative}`, '')}</DayLink>
            <span className="small secondary">
              {[
                paper.number && `N° ${paper.number}`,
                paper.issuedOn && `emitido el ${showDate(paper.issuedOn)}`,
                line.validUntil && `sirve hasta el ${showDate(line.validUntil)}`,
                paper.serves > 0 &&
                  `sirve a ${paper.serves} ${paper.serves === 1 ? 'postulación' : 'postulaciones'} más`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {paper.file ? (
              <a className="small" href={`/api/papers/${paper.id}/files/file`}>
                {paper.file.name}
              </a>
            ) : (
              <span className="small secondary">{paper.place ?? 'Sin archivo'}</span>
            )}
          </>
        ) : (
          <span className="small secondary">
            {line.responsible ? `Lo consigue ${line.responsible.name}` : 'Nadie lo consigue todavía'}
          </span>
        )}
      </div>
      {mayWrite && !isOpen && (
        <Link className="button small" to={`?linea=${line.id}#linea-${line.id}`} preventScrollReset>
          {paper ? 'Cambiar' : 'Agregar'}
          <span className="unseen"> «{line.kind}»</span>
        </Link>
      )}
      {mayWrite && isOpen && (
        <div className="panel bring">
          <Choose line={line} candidates={candidates} refused={refused} />
          <Bring line={line} records={records} refused={refused} initiative={initiative} />
          <Decide line={line} refused={refused} />
          <p>
            <Link to={`?#linea-${line.id}`} preventScrollReset>
              Cerrar sin cambiar
            </Link>
          </p>
        </div>
      )}
    </li>
  );
}
