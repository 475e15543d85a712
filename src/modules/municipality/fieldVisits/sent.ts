import { z } from 'zod';
import { Refused } from '../../../records/refused.ts';

const key = z.uuid();

const sentVisit = z.strictObject({
  /** Chosen by the phone: what is sent twice with one key is one visit. */
  key,
  /** Who filled it in; on a phone of many hands it may not be who is signed in now. */
  person: z.uuid(),
  initiative: z.uuid(),
  visitedOn: z.iso.date(),
  physical: z.number().min(0).max(100).nullable(),
  note: z.string().max(20_000),
  place: z.string().max(60).nullable(),
  placeBy: z.enum(['phone', 'hand']).nullable(),
  accuracy: z.number().min(0).max(100_000).nullable(),
  /** What the person chose when somebody else had written the progress of that day. */
  choice: z.enum(['mine', 'theirs']).optional(),
  /** The version of the other's progress that they chose over. */
  over: z.number().int().optional(),
});

/** A visit as the phone sends it. */
export type SentVisit = z.infer<typeof sentVisit>;

const sentPhotograph = z.strictObject({
  key,
  visit: z.uuid(),
  person: z.uuid(),
  caption: z.string().trim().max(200),
  takenAt: z.iso.datetime(),
});

/** What comes with a photograph; `visit` is the key of its visit. */
export type SentPhotograph = z.infer<typeof sentPhotograph>;

const read = <Shape extends z.ZodType>(shape: Shape, sent: unknown): z.infer<Shape> => {
  const parsed = shape.safeParse(sent);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Refused(
    `Lo enviado no se entiende (${where || 'todo'}). Abra de nuevo la página de terreno.`,
    undefined,
    400,
  );
};

/** @throws Refused when it is not a visit. */
export const readVisit = (sent: unknown): SentVisit => read(sentVisit, sent);

/** @throws Refused when it does not say what photograph it is. */
export const readPhotograph = (sent: unknown): SentPhotograph => read(sentPhotograph, sent);
