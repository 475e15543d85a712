/** Things broken in one way, for who can mend them. */
export interface Break {
  title: string;
  /** What to do about each. */
  mend: string;
  functions: readonly string[];
  count: number;
  /** How many of them the person answers for. */
  mine?: number;
  /** The first of them. */
  first: { id: string; name: string; path: string; since: string | null; to?: string }[];
  /** The list of all, where one question shows it. */
  all?: string;
}
