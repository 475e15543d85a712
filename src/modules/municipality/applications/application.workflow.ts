import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { application } from './application.record.ts';
import type { RateResult } from '../investment.choices.ts';
import { latestResult } from './latestResult.ts';
import { stopsOf } from './problems.ts';

type Application = Row<typeof application>;

const formulation = ['E6'];
const followUp = ['E6', 'E5'];

/** Nothing goes out that a verified rule stops. */
const mayGoOut = async (row: Application, desk: Desk): Promise<string | undefined> =>
  (await stopsOf(desk, row)).join(' ') || undefined;

const letterIsIssued = ({ folio }: Application): string | undefined =>
  folio ? undefined : 'Firme el oficio en la página de la postulación: ahí recibe su folio y queda el documento.';

const withdrawSignature = async ({ id }: Application, desk: Desk): Promise<void> =>
  desk.derive(application, id, { folio: null, signedOn: null, signed: null });

const saysSo =
  (...wanted: readonly RateResult[]) =>
  async ({ id }: Application, desk: Desk): Promise<string | undefined> => {
    const last = await latestResult(desk, id);
    return last && wanted.includes(last.rate)
      ? undefined
      : 'Registre el resultado con su fecha y su respaldo en «Registrar resultado»: el estado cambia solo.';
  };

const allIsAnswered = async ({ id }: Application, desk: Desk): Promise<string | undefined> => {
  const pending = await desk.sql.rows<{ name: string }>(
    "select name from observation where application = $1::uuid and state = 'pending' order by created_at",
    [id],
  );
  const [first] = pending;
  if (!first) return undefined;
  const others = pending.length > 1 ? ` y ${pending.length - 1} más` : '';
  return `Falta responder «${first.name}»${others}.`;
};

/** An application is prepared, sent with the letter of the authority, reviewed until it is recommended, and financed or not. */
export const applicationWorkflow = defineWorkflow(application, {
  start: 'preparing',
  states: {
    preparing: 'En preparación',
    toSign: 'Oficio por firmar',
    signed: 'Oficio firmado',
    submitted: 'Postulada',
    inadmissible: 'Inadmisible',
    observed: 'Con observaciones (FI)',
    objected: 'Objetada (OT)',
    recommended: 'Recomendada',
    prioritised: 'Priorizada por el financista',
    funded: 'Financiada',
    notFunded: 'No financiada',
    reevaluation: 'En reevaluación',
    noncompliant: 'Incumplimiento de normativa (IN)',
    lapsed: 'No vigente',
    withdrawn: 'Desistida',
  },
  closed: ['notFunded', 'withdrawn'],
  actions: {
    requestSignature: {
      label: 'Enviar a firma',
      from: ['preparing'],
      to: 'toSign',
      by: formulation,
      asks: ['addressee'],
      check: mayGoOut,
    },
    sign: { label: 'Firmar el oficio', from: ['toSign'], to: 'signed', by: ['ALC1'], check: letterIsIssued },
    sendBack: {
      label: 'Devolver a preparación',
      from: ['toSign', 'signed'],
      to: 'preparing',
      by: ['ALC1', 'E6'],
      asks: ['reason'],
      then: withdrawSignature,
    },
    registerLetter: {
      label: 'Registrar oficio firmado fuera de Cabildo',
      from: ['preparing', 'toSign'],
      to: 'signed',
      by: formulation,
      asks: ['addressee', 'outsideLetter'],
      check: mayGoOut,
    },
    submit: {
      label: 'Postular',
      from: ['signed'],
      to: 'submitted',
      by: formulation,
      asks: ['platform', 'reference', 'submittedOn'],
      check: mayGoOut,
    },
    declareInadmissible: {
      label: 'Registrar inadmisible',
      from: ['submitted'],
      to: 'inadmissible',
      by: followUp,
      check: saysSo('inadmissible'),
    },
    observe: {
      label: 'Registrar observaciones (FI)',
      from: ['submitted', 'objected', 'recommended', 'prioritised'],
      to: 'observed',
      by: followUp,
      check: saysSo('FI'),
    },
    object: {
      label: 'Registrar objeción (OT)',
      from: ['submitted', 'observed', 'recommended', 'prioritised'],
      to: 'objected',
      by: followUp,
      check: saysSo('OT'),
    },
    reenter: {
      label: 'Reingresar con las respuestas',
      from: ['observed'],
      to: 'submitted',
      by: formulation,
      asks: ['reference', 'reenteredOn'],
      check: allIsAnswered,
    },
    recommend: {
      label: 'Registrar recomendación',
      from: ['submitted', 'observed', 'objected', 'inadmissible', 'lapsed', 'reevaluation'],
      to: 'recommended',
      by: followUp,
      check: saysSo('RS', 'AD', 'CF'),
    },
    prioritise: {
      label: 'Registrar priorización',
      from: ['submitted', 'recommended'],
      to: 'prioritised',
      by: followUp,
    },
    fund: {
      label: 'Registrar financiamiento',
      from: ['submitted', 'recommended', 'prioritised'],
      to: 'funded',
      by: followUp,
      asks: ['approved', 'approvalAct'],
    },
    refuseFunds: {
      label: 'Registrar que no se financió',
      from: ['submitted', 'recommended', 'prioritised'],
      to: 'notFunded',
      by: followUp,
      asks: ['reason'],
    },
    reevaluate: {
      label: 'Enviar a reevaluación',
      from: ['recommended', 'prioritised', 'funded'],
      to: 'reevaluation',
      by: followUp,
      asks: ['actualCost'],
    },
    reportNoncompliance: {
      label: 'Registrar incumplimiento (IN)',
      from: ['submitted', 'observed', 'recommended', 'prioritised', 'funded', 'reevaluation'],
      to: 'noncompliant',
      by: followUp,
      check: saysSo('IN'),
    },
    lapse: {
      label: 'Registrar no vigente',
      from: ['submitted', 'observed', 'objected', 'recommended', 'prioritised'],
      to: 'lapsed',
      by: followUp,
    },
    reformulate: {
      label: 'Volver a preparar',
      from: ['inadmissible', 'objected', 'lapsed', 'noncompliant'],
      to: 'preparing',
      by: formulation,
      then: withdrawSignature,
    },
    withdraw: {
      label: 'Desistir',
      from: [
        'preparing',
        'toSign',
        'signed',
        'submitted',
        'inadmissible',
        'observed',
        'objected',
        'recommended',
        'lapsed',
      ],
      to: 'withdrawn',
      by: formulation,
      asks: ['reason'],
    },
    retake: { label: 'Retomar', from: ['withdrawn'], to: 'preparing', by: formulation, then: withdrawSignature },
  },
});

/** States after which the same may be asked for again in another application. */
export const endedStates = ['notFunded', 'withdrawn', 'lapsed'] as const;
