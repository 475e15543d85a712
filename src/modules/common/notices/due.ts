import type { LocalDate } from '../../../law/index.ts';

/** Something that falls due for a person, whatever record it comes from. */
export interface Due {
  /** The same for ever: the kind of record and the row's id. */
  readonly uid: string;
  readonly title: string;
  /** What it belongs to, such as the name of an initiative. */
  readonly about?: string;
  readonly on: LocalDate;
  /** The instant, where an hour was fixed. */
  readonly at?: string;
  readonly isDone: boolean;
  /** The function by which it is the person's. */
  readonly function: string;
  /** Address of its page, without the origin. */
  readonly path: string;
  readonly norm?: string;
  /** False when the norm or the day is *sin verificar*. */
  readonly isVerified?: boolean;
}
