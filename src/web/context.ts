import { createContext, type RouterContextProvider } from 'react-router';
import type { Actor } from '../charter/index.ts';
import type { House } from '../modules/house.ts';
import type { Outbox } from '../platform/mail/index.ts';
import type { Tiles } from '../platform/tiles.ts';
import type { Session, SignIn, Where } from '../platform/signIn/index.ts';
import type { Desk } from '../records/desk.ts';

/** Who asks for the page: nobody yet, or a person at their desk. */
export interface PageVisitor {
  readonly actor?: Actor;
  readonly desk?: Desk;
  readonly session?: Session;
}

/** All that loaders and actions work with; `main.ts` opens the house, `servePages` passes it with each request. */
export interface PageContext {
  readonly house: House;
  readonly visitor: PageVisitor;
  /** Absent in a trial without accounts. */
  readonly signIn?: SignIn;
  /** Absent in a trial without letters. */
  readonly outbox?: Outbox;
  /** Pictures under the maps, when a setting names their server. */
  readonly tiles?: Tiles;
  /** The address that people write in the browser, without a path. */
  readonly origin: string;
  /** Where the request comes from, for the list of devices. */
  readonly where: Where;
  /** Allows this page's own scripts, and no others. */
  readonly nonce: string;
  /** The number that a person quotes when something fails. */
  readonly request: string;
}

const pageContext = createContext<PageContext>();

/** Puts the page's context where loaders and actions find it. */
export const enterPage = (provider: RouterContextProvider, page: PageContext): void => provider.set(pageContext, page);

/** The page's context in a loader or action: `const { house, visitor } = pageOf(context)`. */
export const pageOf = (context: Readonly<RouterContextProvider>): PageContext => context.get(pageContext);
