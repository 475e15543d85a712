import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 640px)';

/** True on a telephone, where rows are cards. */
export const isNarrowNow = (): boolean => matchMedia(narrow).matches;

/** The same, painted again when the window changes. */
export const useNarrow = (): boolean =>
  useSyncExternalStore((changed) => {
    const query = matchMedia(narrow);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, isNarrowNow);
