import type { Beside } from '../faces/panel.ts';
import type { Desk } from '../records/desk.ts';
import type { House } from './house.ts';
import { besideConvenio } from './municipality/convenios/index.ts';
import { besideFunder, besidePaid } from './municipality/funderBudget/index.ts';
import { besideCall, besideInitiative, besideSource, fundingSource } from './municipality/funding/index.ts';

/** Answers what a module says beside a row of a record that the person may read. */
type Speaker = (desk: Desk, id: string, today: string) => Promise<Beside>;

/** Two modules speak beside the same thing, one after the other. */
const both =
  (one: Speaker, other: Speaker): Speaker =>
  async (desk, id, today) => {
    const [first, second] = await Promise.all([one(desk, id, today), other(desk, id, today)]);
    return { warnings: [...first.warnings, ...second.warnings], panels: [...first.panels, ...second.panels] };
  };

const speakers: Readonly<Record<House['edition'], Readonly<Record<string, Speaker>>>> = {
  municipality: {
    initiative: both(besidePaid, besideInitiative),
    fundingSource: both(besideSource, async (desk, id, today) =>
      besideFunder(desk, (await desk.one(fundingSource, id)).institution, today),
    ),
    fundingCall: besideCall,
    convenio: besideConvenio,
  },
  party: {},
};

/** What the modules of an edition say beside the page of a thing; nothing where nobody speaks. */
export const besideOf = async (
  { edition }: Pick<House, 'edition'>,
  desk: Desk,
  record: string,
  { id, today }: { id: string; today: string },
): Promise<Beside> => (await speakers[edition][record]?.(desk, id, today)) ?? { warnings: [], panels: [] };
