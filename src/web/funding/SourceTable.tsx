import { Link } from 'react-router';
import type { RadarSource } from '../../modules/municipality/funding/index.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

/** Every source with how it receives, its ceiling, its norm and what of it is verified. */
export function SourceTable({ sources }: { sources: readonly RadarSource[] }) {
  return (
    <section aria-labelledby="fuentes" className="stack" style={{ gap: 8 }}>
      <h2 id="fuentes">
        Fuentes <span className="secondary small">{sources.length}</span>
      </h2>
      <p className="secondary small">
        Lo que dice «sin verificar» avisa y nunca impide postular: confírmelo en la guía del año y anótelo en la ficha
        de la fuente.
      </p>
      <TableFrame label="Fuentes de financiamiento">
        <table className="table radar-sources">
          <thead>
            <tr>
              <th scope="col">Fuente</th>
              <th scope="col">Recibe</th>
              <th scope="col">Tope por iniciativa</th>
              <th scope="col">Norma o guía</th>
              <th scope="col">Reglas</th>
              <th scope="col">Montos</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  <Link to={`/fichas/funding-sources/${source.id}`}>{source.name}</Link>
                  <span className="secondary small block">{source.institution}</span>
                </th>
                <td>
                  {source.intake}
                  {source.openCalls > 0 && (
                    <span className="small block open-calls">
                      {source.openCalls === 1 ? '1 llamado abierto' : `${source.openCalls} llamados abiertos`}
                    </span>
                  )}
                </td>
                <td>{source.ceiling ?? <None label="sin tope anotado" />}</td>
                <td className="norm small">
                  {source.norm ?? <None label="sin norma anotada" />}
                  {source.isPast && <span className="block certainty attention">◌ guía vencida</span>}
                </td>
                <td>
                  <Certainty isVerified={source.rulesVerified} />
                </td>
                <td>
                  {source.amountsVerified === null ? (
                    <None label="sin montos" />
                  ) : (
                    <Certainty isVerified={source.amountsVerified} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function None({ label }: { label: string }) {
  return (
    <span className="secondary">
      <span aria-hidden="true">—</span>
      <span className="unseen">{label}</span>
    </span>
  );
}

function Certainty({ isVerified }: { isVerified: boolean }) {
  return (
    <span className={isVerified ? 'certainty ok' : 'certainty attention'}>
      {isVerified ? '✓ verificado' : '◌ sin verificar'}
    </span>
  );
}
