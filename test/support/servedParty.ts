import { createApi } from '../../src/api/index.ts';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import type { House } from '../../src/modules/house.ts';
import { createSignIn } from '../../src/platform/signIn/index.ts';
import { servePages } from '../../src/web/serve.ts';
import { houseForTest } from './house.ts';

/** A communal leadership on a port of its own, where Gastón Urrejola is secretary and has entered. */
export interface ServedParty {
  house: House;
  url: string;
  /** Gastón's person. */
  gaston: string;
  cookie: { name: string; value: string };
  close(): Promise<void>;
}

/** Serves an empty communal leadership with its API and, where they are built, its pages. */
export const servedParty = async ({ withPages }: { withPages: boolean }): Promise<ServedParty> => {
  const house = await houseForTest('party');
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  await bringInstitution(desk, { name: 'Partido Alerce', edition: 'party' });
  const who = { name: 'Gastón Urrejola', email: 'gaston@alerce.test' };
  const { id } = await desk.create(person, who);
  const act = { capacity: 'titular', startAt: '2020-01-01T03:00:00Z', basis: 'Acta 1' };
  await desk.create(tenure, { ...act, post: post.get('secretario-comunal'), person: id });
  const signIn = createSignIn({ ...house, origin: 'http://127.0.0.1' });
  const app = await createApi(house, signIn, 'test');
  if (withPages) await servePages(app, { house, signIn, visitorOf: ({ visitor }) => visitor });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { token } = await signIn.invite({ person: id, ...who, mayPostponeFactor: true });
  const entry = await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
  if (!('token' in entry)) throw new Error('Gastón could not enter');
  const close = async (): Promise<void> => {
    await app.close();
    await house.close();
  };
  return { house, url, gaston: id, cookie: { name: 'cabildo', value: entry.token }, close };
};
