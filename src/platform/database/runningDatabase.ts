import type { Connection } from './roles.ts';

/** A database that answers. */
export interface RunningDatabase {
  /** The app's role: reads and writes rows. */
  connection: Connection;
  /** The name of that role, from which migrations take rights. */
  applicationRole: string;
  /** The owner's role: migrates. */
  ownerConnection: Connection;
  /** The server's process now; it changes if the server had to be started again. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}
