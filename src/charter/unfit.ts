import type { Charter, CharterSource } from './charter.ts';
import { type Facts, holdsAt, type Instant, milliseconds, type PostFact } from './facts.ts';

/** Somebody who is to be given a post at an instant. */
interface Given {
  post: PostFact;
  /** Absent where the post is given to who holds another. */
  person: string | undefined;
  at: Instant;
}

/**
 * Why a person may not be fit for a post, each with its norm: what they hold that excludes it, or that they do not come from
 * where the law takes them. Nobody has verified these norms in their text, so they warn and never block.
 */
export const unfitFor = (charter: Charter, facts: Facts, { post, person, at }: Given): string[] => {
  if (person === undefined) return [];
  const instant = milliseconds(at);
  const held = facts.tenures
    .filter((tenure) => tenure.person === person && tenure.post !== post.id && holdsAt(tenure, instant))
    .flatMap((tenure) => facts.posts.find(({ id }) => id === tenure.post) ?? []);
  const excluded = charter.exclusions.flatMap(({ post: one, others, source }) =>
    held
      .filter(
        ({ code }) => (post.code === one && others.includes(code)) || (others.includes(post.code) && code === one),
      )
      .map(({ label }) => `Ya ejerce como ${label}, que es incompatible con este cargo (${cited(source)}).`),
  );
  const strange = charter.origins
    .filter(({ post: given, from }) => given === post.code && !held.some(({ code }) => code === from))
    .map(({ from, source }) => {
      const label = charter.posts.find(({ code }) => code === from)?.label ?? from;
      return `No ejerce como ${label}, de entre quienes se designa este cargo por acuerdo (${cited(source)}).`;
    });
  return [...excluded, ...strange];
};

const cited = ({ norm, article, confidence }: CharterSource): string =>
  `${norm}, ${article}${confidence === 'confirmed' ? '' : ', sin verificar'}`;
