import { z } from 'zod';
import { isLocalDate } from './date.ts';

const say = (error: string) => ({ error });
const sentence = (what: string) =>
  z
    .string(say(`Falta ${what}, como texto.`))
    .trim()
    .min(1, `Falta ${what}.`);
const day = z
  .string(say('Escriba la fecha como 2026-11-21.'))
  .refine(isLocalDate, 'No es una fecha del calendario: escríbala como 2026-11-21.');
const confidence = z.enum(['confirmed', 'likely', 'doubtful'], say('Diga confirmed, likely o doubtful.'));
const checked = z.strictObject({ by: sentence('quién lo comprobó (by)'), on: day }, say('Diga by y on.'));

const content = z.union(
  [z.number(), z.string().min(1), z.array(z.number()).min(1)],
  say('El valor (value) es un número, un texto o una lista de números.'),
);

const scope = z.strictObject(
  {
    region: z
      .string()
      .regex(/^\d\d$/, 'La región es su código de dos cifras, entre comillas: "16".')
      .optional(),
    funder: sentence('la fuente de financiamiento').optional(),
    year: z.int().min(1990).max(2100).optional(),
  },
  say('El alcance (scope) dice region, funder o year.'),
);

const version = z.strictObject(
  {
    from: day.optional(),
    knownBy: day.optional(),
    to: day.optional(),
    value: content,
    norm: sentence('la norma (norm): ley y artículo'),
    source: sentence('la fuente (source)').optional(),
    confidence: confidence.optional(),
    checked: checked.optional(),
    scope: scope.optional(),
  },
  say('Cada versión es una lista de claves: value, norm, from…'),
);

const value = z.strictObject(
  {
    id: z
      .string(say('Falta el identificador (id).'))
      .regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/, 'El id va en minúsculas y con puntos, como locm.pladeco.min_years.'),
    meaning: sentence('qué significa (meaning), en una oración'),
    unit: sentence('la unidad').optional(),
    limit: z.enum(['min', 'max'], say('El límite (limit) es min o max.')).optional(),
    reach: z
      .enum(
        ['national', 'region', 'funder', 'institution'],
        say('El alcance (reach) es national, region, funder o institution.'),
      )
      .optional(),
    holds: z.enum(['number', 'text', 'numbers'], say('Diga qué guarda (holds): number, text o numbers.')).optional(),
    versions: z.array(version, say('Faltan las versiones (versions); escriba [] si no hay ninguna.')),
  },
  say('Cada valor es una lista de claves: id, meaning, versions…'),
);

/** The shape of a file of values; what `read` says holds for each version that says nothing else. */
export const lawFile = z.strictObject(
  {
    law: sentence('la ley o materia (law)'),
    link: z.url(say('El enlace (link) es una dirección https.')).optional(),
    edition: z.enum(['municipality', 'party'], say('La edición es municipality o party.')).optional(),
    read: z
      .strictObject(
        {
          source: sentence('la fuente (source)'),
          confidence: confidence.optional(),
          knownBy: day.optional(),
          checked: checked.optional(),
        },
        say('«read» dice source, confidence, knownBy y checked.'),
      )
      .optional(),
    values: z.array(value, say('Faltan los valores (values).')),
  },
  say('El archivo comienza con law: y sigue con values:.'),
);

export type LawFile = z.infer<typeof lawFile>;
