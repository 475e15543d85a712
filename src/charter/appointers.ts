import type { BodyKind, Charter, CharterSource } from './charter.ts';
import type { PostFact } from './facts.ts';

/** Which bodies give a post by agreement, and by which norm. */
export interface Appointers {
  /** Kinds of body; empty where no agreement gives it. */
  by: readonly string[];
  /** How it is given where no body does: «la persona se nombra por decreto de…»; empty where the institution has not said it. */
  how: string;
  /** The norm with its article. */
  source: string;
  /** Read in its text: only then it refuses. */
  verified: boolean;
}

/** Who gives a post by agreement: what the institution wrote beside the post, else the charter; undefined where neither says it. */
export const appointersOf = (
  charter: Charter,
  { code, appointedBy = [], appointmentBasis, appointmentCertainty }: PostFact,
): Appointers | undefined => {
  if (appointedBy.length > 0)
    return {
      by: appointedBy.filter((kind) => kind !== noBody),
      how: '',
      source: appointmentBasis ?? '',
      verified: appointmentCertainty === 'confirmed',
    };
  const declared = charter.appointments.find(({ posts }) => posts.includes(code));
  if (!declared) return undefined;
  const { by, how, source } = declared;
  return { by, how, source: `${source.norm}, ${source.article}`, verified: isRead(source) };
};

/** What stands beside a post that no agreement gives. */
export const noBody = 'none';

const isRead = ({ confidence }: CharterSource): boolean => confidence === 'confirmed';

/** Whether a body of this kind may give the post; `unknown` where nobody has said who does. */
export const mayAppoint = (appointers: Appointers | undefined, kind: BodyKind | string): 'yes' | 'no' | 'unknown' => {
  if (!appointers) return 'unknown';
  return appointers.by.includes(kind) ? 'yes' : 'no';
};
