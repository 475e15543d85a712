import { type Facts, holdingsIn } from '../../../charter/index.ts';
import { anyPost } from '../../../records/access.ts';
import type { Catalog } from '../../../records/catalog.ts';
import type { Act } from './acts.ts';

/** Could the signer of an act sign it, by these facts? */
export const couldSign = (
  act: Pick<Act, 'post' | 'person' | 'at' | 'record' | 'does'>,
  facts: Facts,
  catalog: Catalog,
) => {
  const post = facts.posts.find(({ id }) => id === act.post);
  const holdings = post ? holdingsIn(post, act.at, act.person, facts) : [];
  const wanted = functionsFor(act, catalog);
  if (wanted === anyPost) return holdings.length > 0;
  return holdings.some(({ functions }) => functions.some((code) => wanted.includes(code)));
};

/** The functions by which an act is done; of what is done in bulk only the post is known. */
const functionsFor = ({ record: name, does }: Pick<Act, 'record' | 'does'>, catalog: Catalog): readonly string[] => {
  const record = catalog.record(name);
  const action = catalog.workflowOf(record)?.actions[does];
  if (action) return action.by;
  return ['create', 'update', 'delete'].includes(does) ? record.serves : anyPost;
};
