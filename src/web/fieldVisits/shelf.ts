import type { TheirProgress } from '../../modules/municipality/fieldVisits/index.ts';
import type { FieldWorks } from './works.page.ts';

/** A visit as it is filled in on the phone; it stays here until the house says that it has all of it. */
export interface Entry {
  /** Goes with each sending: what comes twice with one key is kept once. */
  key: string;
  person: { id: string; name: string };
  initiative: { id: string; name: string };
  visitedOn: string;
  /** As typed, like the place. */
  physical: string;
  note: string;
  place: string;
  placeBy: 'phone' | 'hand' | null;
  accuracy: number | null;
  standing: 'draft' | 'waiting' | 'choosing' | 'refused';
  /** The house may have it already: it is no longer changed here. */
  wasSent: boolean;
  /** Its page in the house, once it is there and its photographs are not. */
  visit?: string;
  theirs?: TheirProgress;
  choice?: 'mine' | 'theirs';
  over?: number;
  /** Why the house refused it. */
  says?: string;
  madeAt: string;
}

/** A photograph made small, waiting with its visit. */
export interface Photograph {
  key: string;
  entry: string;
  caption: string;
  takenAt: string;
  picture: Blob;
}

/** The works as the phone had them from the house, and when. */
export interface KeptWorks extends FieldWorks {
  readAt: string;
}

const stores = ['works', 'entry', 'photograph'] as const;
type Store = (typeof stores)[number];

let opened: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> => {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('cabildo terreno', 1);
    asked.onupgradeneeded = () => {
      for (const store of stores) asked.result.createObjectStore(store);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** Done when it is on the disk of the phone, not before. */
const write = async (work: (within: (store: Store) => IDBObjectStore) => void): Promise<void> => {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const change = database.transaction(stores, 'readwrite', { durability: 'strict' });
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new DOMException('aborted', 'AbortError'));
    work((store) => change.objectStore(store));
  });
};

const readAll = async <Kept>(store: Store): Promise<Kept[]> => {
  const database = await open();
  return new Promise<Kept[]>((resolve, reject) => {
    const asked: IDBRequest<Kept[]> = database.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
};

/** The works kept on this phone; undefined before the first time with line. */
export const keptWorks = async (): Promise<KeptWorks | undefined> => (await readAll<KeptWorks>('works'))[0];

/** Keeps the works, in place of those before. */
export const keepWorks = (works: KeptWorks): Promise<void> => write((within) => within('works').put(works, 'now'));

/** Every visit on this phone, the oldest first. */
export const keptEntries = async (): Promise<Entry[]> =>
  (await readAll<Entry>('entry')).toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));

/** Every photograph on this phone, in the order in which they were taken. */
export const keptPhotographs = async (): Promise<Photograph[]> =>
  (await readAll<Photograph>('photograph')).toSorted((a, b) => a.takenAt.localeCompare(b.takenAt));

/** Keeps a visit as it is now. */
export const keepEntry = (entry: Entry): Promise<void> => write((within) => within('entry').put(entry, entry.key));

/** Keeps a visit that is not on the phone yet; one that is there stays as it stands. */
export const beginEntry = (entry: Entry): Promise<void> =>
  write((within) => {
    const found = within('entry').getKey(entry.key);
    found.onsuccess = () => {
      if (found.result === undefined) within('entry').put(entry, entry.key);
    };
  });

/** Changes a visit as it stands on the phone now, whoever changed it last; answers undefined when `how` leaves it. */
export const changeEntry = async (
  key: string,
  how: (entry: Entry) => Entry | undefined,
): Promise<Entry | undefined> => {
  let changed: Entry | undefined;
  await write((within) => {
    const found: IDBRequest<Entry | undefined> = within('entry').get(key);
    found.onsuccess = () => {
      changed = found.result && how(found.result);
      if (changed) within('entry').put(changed, key);
    };
  });
  return changed;
};

/** Keeps a photograph as it is now. */
export const keepPhotograph = (photograph: Photograph): Promise<void> =>
  write((within) => within('photograph').put(photograph, photograph.key));

/** Says what a photograph shows, if it is still here: one that was taken away or sent does not come back. */
export const captionPhotograph = (key: string, caption: string): Promise<void> =>
  write((within) => {
    const found: IDBRequest<Photograph | undefined> = within('photograph').get(key);
    found.onsuccess = () => {
      if (found.result) within('photograph').put({ ...found.result, caption }, key);
    };
  });

/** Takes a photograph away. */
export const dropPhotograph = (key: string): Promise<void> => write((within) => within('photograph').delete(key));

/** Takes a visit away with its photographs: the house has it, or its person discards it. */
export const dropEntry = async (key: string): Promise<void> => {
  const own = (await keptPhotographs()).filter(({ entry }) => entry === key);
  await write((within) => {
    within('entry').delete(key);
    for (const photograph of own) within('photograph').delete(photograph.key);
  });
};

/** What to tell when the phone does not keep something. */
export const whyNotKept = (problem: unknown): string =>
  problem instanceof DOMException && problem.name === 'QuotaExceededError'
    ? 'El teléfono se quedó sin espacio: esto último no quedó guardado. Libere espacio, o espere a que se envíe lo que está esperando, y repítalo.'
    : 'Este navegador no deja guardar en el teléfono (¿ventana privada?): esto último no quedó guardado.';
