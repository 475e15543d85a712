import './posts.css';
import { Link } from 'react-router';
import type { Standing } from '../../modules/absences.ts';
import { betweenWords, deputyWords, untilWords } from './words.ts';

/** On the first screen: whose posts one acts in, own absences, what was done while away, and the way to say that one leaves. */
export function StandingPanel({ standing: { tenures, away, back, acting, remarks } }: { standing: Standing }) {
  if (tenures.length + away.length + back.length + acting.length === 0) return null;
  return (
    <section className="posts-standing" aria-label="Reemplazos y ausencias">
      {acting.map(({ post, label, until, absence, basis }) => (
        <div className="notice" key={post + label}>
          <p>
            Usted actúa como <strong>{label}</strong>
            {until && <> hasta el {untilWords(until)}</>}.{' '}
            <Link to={absence ? `/ausencias/${absence}` : `/cargos/${post}`}>
              {absence ? 'Qué recibe: lo pendiente y lo que está en curso' : 'Ver el cargo'}
            </Link>
          </p>
          <p className="secondary small">{basis}</p>
        </div>
      ))}
      {back.map(({ id, postName, endAt, acts }) => (
        <div className="notice ok" key={id}>
          <p>
            Usted volvió el {untilWords(endAt ?? '')}. Mientras no estuvo se{' '}
            {acts === 1 ? 'firmó una cosa' : `firmaron ${acts.toLocaleString('es-CL')} cosas`} como {postName}.{' '}
            <Link to={`/ausencias/${id}`}>Leer qué se hizo en su nombre</Link>
          </p>
        </div>
      ))}
      {away.map(({ id, postName, startAt, endAt, stands, deputies }) => (
        <div className="notice attention" key={id}>
          <p>
            {stands === 'now' ? 'Usted está ausente' : 'Usted estará ausente'} como {postName},{' '}
            {betweenWords(startAt, endAt)}.{' '}
            <Link to={`/ausencias/${id}`}>{stands === 'now' ? 'Volví' : 'Cambiar'}</Link>
          </p>
          {deputies.map((deputy) => (
            <p className="small" key={deputy.functions.join()}>
              Actúa: {deputyWords(deputy)}
            </p>
          ))}
        </div>
      ))}
      {remarks.map((remark) => (
        <p className="notice attention" key={remark}>
          {remark}
        </p>
      ))}
      {tenures.length > 0 && (
        <p>
          <Link className="button small" to="/ausencias/nueva">
            Declarar ausencia
          </Link>
        </p>
      )}
    </section>
  );
}
