import { agreed, counted, type Pair } from '../counted.ts';
import { fieldPage } from './places.ts';
import type { Line } from './sendWaiting.ts';
import type { Field } from './useField.ts';

const visits: Pair = ['visita', 'visitas'];
const wait: Pair = ['espera', 'esperan'];
const goAlone: Pair = ['se envía sola', 'se envían solas'];

/** Whether there is line, what waits, and whether the page opens without it. */
export function LineWords({ field }: { field: Field }) {
  const { kept, line, isPageKept } = field;
  const waiting = kept?.entries.filter(({ standing }) => standing === 'waiting').length ?? 0;
  return (
    <div className="stack line-words">
      <p role="status" className={line === 'reached' ? 'near ok' : 'near soon'}>
        {sayings[line](waiting, field)}
      </p>
      {line === 'enter' && (
        <p>
          <a className="button filled" href={`/ingresar?volver=${fieldPage}`}>
            {waiting > 0 ? 'Ingresar y enviar' : 'Ingresar'}
          </a>
        </p>
      )}
      {isPageKept !== undefined && (
        <p className="secondary small">
          {isPageKept
            ? 'Esta página quedó guardada en el teléfono: se abre también sin línea.'
            : 'Este navegador no puede guardar la página (hace falta https): ábrala antes de salir y no la cierre.'}
        </p>
      )}
    </div>
  );
}

const sayings: Readonly<Record<Line, (waiting: number, field: Field) => string>> = {
  away: (waiting) =>
    waiting > 0
      ? `Sin línea: ${counted(waiting, visits)} ${agreed(waiting, wait)} en este teléfono y ${agreed(waiting, goAlone)} cuando vuelva.`
      : 'Sin línea: lo que guarde queda en este teléfono y se envía solo cuando vuelva.',
  enter: (waiting) =>
    waiting > 0
      ? `Su sesión terminó: ${counted(waiting, visits)} ${agreed(waiting, wait)} en este teléfono hasta que ingrese.`
      : 'Su sesión terminó: ingrese para seguir.',
  reached: (waiting, { isSending, kept }) => {
    if (!kept) return 'Leyendo lo que hay en este teléfono…';
    if (waiting > 0)
      return isSending ? `Enviando ${counted(waiting, visits)}…` : `${counted(waiting, visits)} por enviar.`;
    const left = kept.entries.some(({ standing }) => standing === 'choosing' || standing === 'refused');
    return left ? 'Con línea: hay visitas que necesitan su respuesta.' : 'Con línea: todo está enviado.';
  },
};
