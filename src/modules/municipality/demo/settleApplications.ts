import type { Desk, Input } from '../../../records/desk.ts';
import {
  application,
  applicationPaper,
  followUp,
  observation,
  paper,
  refreshStandings,
  signApplication,
  technicalResult,
} from '../applications/index.ts';
import { initiative } from '../initiatives/index.ts';
import { type DemoApplication, demoApplications, type DemoResult } from './applications.data.ts';
import { daysAfter, type LegalDate, weekday, yearOf } from './calendar.ts';
import { lastDayBefore } from './life.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { localities } from './town.data.ts';
import { replay, type Step, type Town } from './town.ts';

/** A dozen applications with their papers, letters and results, each act on its day by who could do it. */
export const settleApplications = async (town: Town, today: LegalDate): Promise<void> => {
  const kinds = await kindsOf(town);
  for (const each of demoApplications) await settleOne({ town, today, kinds }, each);
  // Papers expire by themselves: the lists say how they stand at the end of what was told.
  const end = new Date(`${lastDayBefore(today)}T20:00:00Z`);
  await refreshStandings(town.house.store.house({ now: () => end }));
};

interface Kind {
  id: string;
  name: string;
  issuer: string | null;
}

interface Ground {
  town: Town;
  today: LegalDate;
  kinds: ReadonlyMap<string, Kind>;
}

const kindsOf = async ({ house }: Town): Promise<ReadonlyMap<string, Kind>> => {
  const rows = await house.database.rows<Kind>('select id, name, issuer from paper_kind');
  return new Map(rows.map((kind) => [kind.name, kind]));
};

const settleOne = async (ground: Ground, each: DemoApplication): Promise<void> => {
  const { town, today } = ground;
  const ids = { initiative: '', application: '' };
  const on = (days: number): LegalDate => weekday(daysAfter(today, days));
  const by = (days: number, write: Step['write'], person = each.person): Step => ({ on: on(days), person, write });
  const mayor = (days: number): string => the(holdersOn('alcalde', on(days))[0]);
  const letter = each.letter;
  await replay(town, [
    by(each.begun, async (desk) => {
      ids.initiative = (await desk.create(initiative, initiativeOf(town, each, on(each.begun)))).id;
      await desk.act(initiative, { id: ids.initiative }, 'formulate');
    }),
    by(each.begun + 2, (desk) => bringPapers(ground, each, desk, ids.initiative)),
    by(each.begun + 5, async (desk) => {
      ids.application = (await desk.create(application, applicationOf(town, each, on(each.begun), ids.initiative))).id;
    }),
    by(each.begun + 8, (desk) => decideLines(each, desk, ids.application)),
    ...(letter === undefined ? [] : letterSteps(town, each, letter, by, mayor, () => ids.application)),
    ...sentSteps(each, by, on, () => ids.application),
    ...(each.results ?? []).flatMap((result) => resultSteps(ground, result, by, on, () => ids.application)),
    ...(each.contacts ?? []).map((contact) =>
      by(contact.on, (desk) =>
        desk.create(followUp, {
          application: ids.application,
          heldOn: on(contact.on),
          office: contact.office,
          channel: contact.channel,
          answer: contact.answer,
          nextAction: contact.next?.[0] ?? null,
          nextOn: contact.next ? on(contact.next[1]) : null,
        }),
      ),
    ),
    ...endSteps(each, by, () => ids.application),
  ]);
};

type By = (days: number, write: Step['write'], person?: string) => Step;
type Id = () => string;

const initiativeOf = (town: Town, each: DemoApplication, on: LegalDate): Input => {
  const place = the(localities.find(({ code }) => code === each.locality));
  // A little apart from the middle of its locality, so that the marks of the map do not cover each other.
  const shift = (Number(each.code.slice(5, 8)) % 40) / 10_000;
  return {
    name: each.name,
    code: each.code,
    stage: each.stage,
    type: each.type,
    sector: each.sector,
    description: each.description,
    unit: town.unit.get('secplac-proyectos'),
    responsible: town.person.get(each.person),
    objective: town.plan.get(each.objective) ?? null,
    locality: town.locality.get(each.locality) ?? null,
    neighbourhoodUnit: town.neighbourhood.get(each.neighbourhood ?? '') ?? null,
    place: { type: 'Point', coordinates: [place.longitude + shift, place.latitude - shift] },
    beneficiaries: each.beneficiaries,
    source: town.source.get(each.source) ?? null,
    amount: each.amount + (each.contribution ?? 0),
    year: yearOf(on) + 1,
  };
};

const applicationOf = (town: Town, each: DemoApplication, on: LegalDate, id: string): Input => ({
  initiative: id,
  stage: each.stage,
  year: yearOf(on) + 1,
  source: town.source.get(each.source),
  amount: each.amount,
  contribution: each.contribution ?? null,
});

const landPapers = {
  ownLand: 'Dominio vigente con hipotecas y gravámenes',
  publicLand: 'Certificado de bien nacional de uso público',
  localRoad: 'Certificado de camino vecinal',
  lentLand: 'Comodato o usufructo inscrito',
} as const;

// What a file never has: the letter is made when it is signed, and land is of one kind only.
const isAsked = (each: DemoApplication, kind: string): boolean => {
  if (kind.startsWith('Oficio conductor')) return false;
  const land = Object.values(landPapers).find((name) => name === kind);
  if (land) return each.land !== undefined && landPapers[each.land] === kind;
  if (kind === 'Certificado del concejo: aporte propio') return (each.contribution ?? 0) > 0;
  if (kind === 'Términos de referencia') return each.stage === 'design';
  if (kind === 'Tres cotizaciones de equipos') return each.land === undefined;
  return !(each.land === undefined && worksOnly.includes(kind));
};

const worksOnly = [
  'Especificaciones técnicas',
  'Planimetría',
  'Permiso, anteproyecto o certificado de informes previos',
  'Factibilidad de agua, alcantarillado y electricidad',
  'Ingeniería, cálculo y mecánica de suelos',
  'Declaración de accesibilidad universal',
  'Pertinencia de ingreso al SEIA',
];

const bringPapers = async ({ kinds, today }: Ground, each: DemoApplication, desk: Desk, id: string): Promise<void> => {
  const begun = weekday(daysAfter(today, each.begun));
  for (const { id: kind, name, issuer } of kinds.values()) {
    if (!isAsked(each, name) || each.missing.includes(name)) continue;
    const issued = each.issued?.[name];
    const issuedOn = issued === undefined || issued > each.begun ? begun : weekday(daysAfter(today, issued));
    await desk.create(paper, {
      name: `${name}, ${each.name}`,
      kind,
      initiative: id,
      issuer,
      issuedOn,
      place: 'Carpeta compartida de SECPLAC',
    });
  }
};

/** What depends on the case is decided: what has its paper is asked for, the rest is not, or still has to be looked at. */
const decideLines = async (each: DemoApplication, desk: Desk, id: string): Promise<void> => {
  const lines = await desk.list(applicationPaper, {
    filters: [{ field: 'application', operator: 'eq', value: id }],
    limit: 100,
  });
  for (const line of lines.items) {
    if (line.applies !== 'ask') continue;
    const isMissing = each.missing.includes(line.paperKind.name);
    const applies = line.paper || isMissing ? 'yes' : 'no';
    await desk.update(applicationPaper, { id: line.id }, { applies });
  }
};

const addressees: Readonly<Record<string, string>> = {
  pmu: 'Jefe de la unidad regional SUBDERE',
};

const letterSteps = (
  town: Town,
  each: DemoApplication,
  letter: number,
  by: By,
  mayor: (on: number) => string,
  id: Id,
): Step[] => {
  const addressee = addressees[each.source] ?? 'Gobernador Regional';
  if (each.outside)
    return [
      by(letter, (desk) =>
        desk.act(application, { id: id() }, 'registerLetter', { addressee, outsideLetter: each.outside ?? '' }),
      ),
    ];
  const ask = by(letter, (desk) => desk.act(application, { id: id() }, 'requestSignature', { addressee }));
  // The last one still waits for its signature.
  if (letter > -5) return [ask];
  return [ask, by(letter + 1, (desk) => signApplication(desk, town.house.files, { id: id() }), mayor(letter + 1))];
};

const sentSteps = (each: DemoApplication, by: By, on: (days: number) => LegalDate, id: Id): Step[] => {
  const { sent, reentered } = each;
  return [
    ...(sent
      ? [
          by(sent[0], (desk) =>
            desk.act(application, { id: id() }, 'submit', {
              platform: sent[1],
              reference: sent[2],
              submittedOn: on(sent[0]),
            }),
          ),
        ]
      : []),
    ...(reentered
      ? [
          by(reentered[0], (desk) =>
            desk.act(application, { id: id() }, 'reenter', {
              reference: reentered[1],
              reenteredOn: on(reentered[0]),
            }),
          ),
        ]
      : []),
  ];
};

const resultSteps = (
  { kinds }: Ground,
  result: DemoResult,
  by: By,
  on: (days: number) => LegalDate,
  id: Id,
): Step[] => {
  const rows = new Map<string, string>();
  const register = by(result.on, async (desk) => {
    const { rate, document, amount = null } = result;
    await desk.create(technicalResult, {
      application: id(),
      rate,
      resultOn: on(result.on),
      reference: document,
      amount,
    });
    for (const { name, text = null, paper: about } of result.observations ?? []) {
      const told = { application: id(), name, text, receivedOn: on(result.on), reviewer: document };
      const values = { ...told, kind: rate, paperKind: kinds.get(about ?? '')?.id ?? null };
      rows.set(name, (await desk.create(observation, values)).id);
    }
  });
  const answers = (result.observations ?? []).flatMap(({ name, answer, answered }) =>
    answer !== undefined && answered !== undefined
      ? [by(answered, (desk) => desk.act(observation, { id: the(rows.get(name)) }, 'answer', { answer }))]
      : [],
  );
  return [register, ...answers];
};

const endSteps = ({ funded, refused, actualCost, amount }: DemoApplication, by: By, id: Id): Step[] => [
  ...(actualCost === undefined ? [] : [by(-18, (desk) => desk.update(application, { id: id() }, { actualCost }))]),
  ...(funded
    ? [
        by(funded[0], (desk) =>
          desk.act(application, { id: id() }, 'fund', { approved: amount, approvalAct: funded[1] }),
        ),
      ]
    : []),
  ...(refused
    ? [by(refused[0], (desk) => desk.act(application, { id: id() }, 'refuseFunds', { reason: refused[1] }))]
    : []),
];
