import type { ChecklistLine } from '../../modules/municipality/applications/index.ts';
import { showDate } from '../../records/fields/date.ts';

const shown: Readonly<Record<ChecklistLine['standing'], { mark: string; words: string; tone: string }>> = {
  complete: { mark: '✓', words: 'Al día', tone: 'good' },
  expiring: { mark: '◐', words: 'Por vencer', tone: 'soon' },
  expired: { mark: '▲', words: 'Vencido', tone: 'late' },
  missing: { mark: '○', words: 'Falta', tone: 'late' },
  undecided: { mark: '?', words: 'Por decidir', tone: 'soon' },
  optional: { mark: '·', words: 'Opcional', tone: 'idle' },
  notApplicable: { mark: '–', words: 'No corresponde', tone: 'idle' },
};

/** How a paper of the checklist stands, in words with its mark. */
export function Standing({ standing, validUntil }: Pick<ChecklistLine, 'standing' | 'validUntil'>) {
  const { mark, words, tone } = shown[standing];
  return (
    <span className={`standing ${tone}`}>
      <span aria-hidden="true">{mark}</span> {words}
      {validUntil && standing !== 'complete' && <span className="secondary"> · {showDate(validUntil)}</span>}
    </span>
  );
}
