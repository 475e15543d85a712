import type { PaperBlock } from '../../../platform/documents/index.ts';
import { showDate } from '../../../records/fields/date.ts';
import { initiative } from '../initiatives/index.ts';
import { application } from './application.record.ts';
import type { ChecklistLine } from './checklistOf.ts';
import { stages } from '../investment.choices.ts';
import { type Described, inWords } from './described.ts';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const heading = (text: string): PaperBlock => ({ kind: 'heading', text });

const subject = ({ row, initiative: of }: Described): string =>
  `la iniciativa «${of.name}»${of.code ? `, código BIP ${of.code}` : ''}, etapa de ${stages[row.stage].toLowerCase()}, año presupuestario ${row.year}, ${row.source.name}`;

/** What the letter that sends an application says. */
export const letterBlocks = (described: Described, lines: readonly ChecklistLine[]): PaperBlock[] => {
  const { row, plan } = described;
  const own = row.contribution ? `, con un aporte propio o de terceros de ${money(row, 'contribution')}` : '';
  return [
    heading('A'),
    paragraph(row.addressee ?? ''),
    heading('Materia'),
    paragraph(`Postula ${subject(described)}.`),
    heading('Presentación'),
    paragraph(
      `Junto con saludar, se presenta a esa institución ${subject(described)}, por un monto solicitado de ${money(row, 'amount')}${own}.`,
    ),
    paragraph(
      plan
        ? `La iniciativa responde al plan de la comuna (${plan}).`
        : 'La iniciativa no está vinculada todavía a un objetivo del plan de desarrollo comunal.',
    ),
    paragraph(
      `Tipo: ${typeOf(described)}. Beneficiarios: ${inWords(initiative, { ...described.initiative }, 'beneficiaries')}.`,
    ),
    heading('Antecedentes que se acompañan'),
    enclosed(lines),
  ];
};

const money = (row: Described['row'], key: string): string => inWords(application, { ...row }, key);
const typeOf = ({ initiative: of }: Described): string => inWords(initiative, { ...of }, 'type');

const enclosed = (lines: readonly ChecklistLine[]): PaperBlock => ({
  kind: 'table',
  caption: 'Antecedentes',
  columns: ['Antecedente', 'Documento', 'Emitido', 'Sirve hasta'],
  numeric: [],
  rows: lines.flatMap(({ kind, paper, validUntil }) =>
    paper
      ? [
          [
            kind,
            [paper.name, paper.number].filter(Boolean).join(', N° '),
            paper.issuedOn ? showDate(paper.issuedOn) : '—',
            validUntil ? showDate(validUntil) : 'No vence',
          ],
        ]
      : [],
  ),
});

/** What the letter that answers the observations says. */
export const answersBlocks = (
  described: Described,
  answers: readonly { name: string; text: string | null; answer: string | null }[],
): PaperBlock[] => [
  heading('A'),
  paragraph(described.row.addressee ?? ''),
  heading('Materia'),
  paragraph(`Responde las observaciones a ${subject(described)}.`),
  heading('Respuestas'),
  ...answers.flatMap(({ name, text, answer }, index) => [
    heading(`${index + 1}. ${name}`),
    ...(text ? [paragraph(`Observación: ${text}`)] : []),
    paragraph(`Respuesta: ${answer ?? ''}`),
  ]),
];
