import type { CountStep, DeadlineCount } from '../../law/index.ts';
import type { Paper, PaperBlock } from '../../platform/documents/index.ts';
import { arrivedWords, dateWords, dueWords, ruleWords, stepWords } from './countWords.ts';

interface Asked {
  institution: string;
  /** Where the holidays are those of; empty for the whole country. */
  place: string;
  termNorm: string;
  /** When the act counts as known, where that is not the day itself. */
  arrived?: DeadlineCount;
  /** Name and post of who asked for it. */
  askedBy: string;
  at: Date;
}

/** The count as a paper: what was asked, the date, every day and why, the norms, what is not verified. */
export const paperOf = (count: DeadlineCount, { institution, place, termNorm, arrived, askedBy, at }: Asked): Paper => {
  const asked = instantWords(at);
  const standing = count.verified ? 'Reglas de cómputo verificadas' : 'Contiene reglas sin verificar';
  return {
    institution,
    title: 'Certificado de cómputo de plazo',
    subtitle: `${dueWords(count)}. ${standing}.`,
    header: `Emitido el ${asked}`,
    footer: `Pedido por ${askedBy}`,
    author: askedBy,
    blocks: [
      { kind: 'heading', text: 'El plazo' },
      { kind: 'paragraph', text: `${dueWords(count)}: ${ruleWords(count)}.` },
      {
        kind: 'paragraph',
        text: `Norma que fija el plazo, según quien lo pide: ${termNorm.trim() || 'no indicada (sin verificar)'}.`,
      },
      { kind: 'paragraph', text: `Feriados: ${place.trim() || 'los de todo el país'}.` },
      { kind: 'paragraph', text: `Pedido por ${askedBy}, el ${asked}.` },
      ...cautions(count),
      ...(arrived ? arrivalOf(arrived) : []),
      { kind: 'heading', text: 'Cómo se contó' },
      daysOf(count, 'Cada día del plazo'),
      { kind: 'heading', text: 'Normas' },
      { kind: 'paragraph', text: [...new Set([...(arrived?.norms ?? []), ...count.norms])].join('\n') },
      {
        kind: 'paragraph',
        text: 'La cuenta la hace Cabildo con los feriados y las reglas que muestra. No notifica ni resuelve.',
      },
    ],
    signatures: [],
    issuedAt: at,
  };
};

const cautions = ({ doubts, warnings }: DeadlineCount): PaperBlock[] =>
  doubts.length + warnings.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Por revisar' },
        { kind: 'paragraph', text: [...warnings, ...doubts.map((doubt) => `Sin verificar: ${doubt}`)].join('\n') },
      ];

const arrivalOf = (arrived: DeadlineCount): PaperBlock[] => [
  { kind: 'heading', text: 'Desde cuándo vale el acto' },
  { kind: 'paragraph', text: `${arrivedWords(arrived)}.` },
  daysOf(arrived, 'Cada día hasta entonces'),
];

const daysOf = (count: DeadlineCount, caption: string): PaperBlock => ({
  kind: 'table',
  caption,
  columns: ['Día', 'Qué pasó', 'Norma'],
  numeric: [],
  rows: count.steps.map((step) => [dateWords(step.on), capital(stepWords(step, count)), normOf(step)]),
});

const normOf = ({ norm = '', verified }: CountStep): string => (verified === false ? `${norm}, sin verificar` : norm);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const clock = new Intl.DateTimeFormat('es-CL', {
  timeZone: 'America/Santiago',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
});
const instantWords = (at: Date): string => clock.format(at).replaceAll(/\s/g, ' ');
