import type { Clock } from '../clock.ts';
import type { Key } from '../crypto/index.ts';
import type { Database } from '../database/database.ts';
import type { Outbox } from '../mail/index.ts';
import type { BackOff } from './backOff.ts';
import type { Sessions } from './sessions.ts';

/** What the parts of signing in stand on. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
  readonly key: Key;
  readonly origin: string;
  readonly demo: boolean;
  readonly mail: Outbox | undefined;
  readonly backOff: BackOff;
  readonly sessions: Sessions;
}
