import { createApi } from '../../src/api/index.ts';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import type { House } from '../../src/modules/house.ts';
import { keysInMemory } from '../../src/platform/crypto/index.ts';
import { createSignIn } from '../../src/platform/signIn/index.ts';
import type { Edition } from '../../src/records/catalog.ts';
import { servePages } from '../../src/web/serve.ts';
import { houseForTest } from '../support/house.ts';

/** What an address answers to somebody who holds every post of the institution. */
export interface Answered {
  status: number;
  text: string;
}

/** An institution of an edition with one person in all its posts, who has entered. */
export interface ServedEdition {
  house: House;
  ask(address: string): Promise<Answered>;
  /** Opens a port for a browser. */
  listen(): Promise<{ url: string; cookie: { name: string; value: string } }>;
  close(): Promise<void>;
}

/** Serves the API and, where they are built, the pages of an institution. */
export const servedEdition = async (edition: Edition, withPages: boolean): Promise<ServedEdition> => {
  const house = await houseForTest(edition);
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  await bringInstitution(desk, { name: 'Trehuelemu', edition });
  const { id } = await desk.create(person, { name: 'Quien Todo Puede', email: 'todo@ejemplo.test' });
  for (const held of post.values())
    await desk.create(tenure, {
      post: held,
      person: id,
      capacity: 'titular',
      startAt: '2020-01-01T03:00:00Z',
      basis: 'Acta 1',
    });
  const keys = keysInMemory();
  const signIn = createSignIn({ ...house, keys, origin: 'http://127.0.0.1' });
  const app = await createApi(house, signIn, 'test');
  if (withPages) await servePages(app, { house, signIn, visitorOf: ({ visitor }) => visitor });
  const { token } = await signIn.invite({
    person: id,
    name: 'Quien Todo Puede',
    email: 'todo@ejemplo.test',
    mayPostponeFactor: true,
  });
  const entry = await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
  if (!('token' in entry)) throw new Error('nobody could enter');
  return {
    house,
    ask: async (address) => {
      const { statusCode, body } = await app.inject({ url: address, headers: { cookie: `cabildo=${entry.token}` } });
      return { status: statusCode, text: body };
    },
    listen: async () => ({
      url: await app.listen({ host: '127.0.0.1', port: 0 }),
      cookie: { name: 'cabildo', value: entry.token },
    }),
    close: async () => {
      await app.close();
      await house.close();
    },
  };
};
