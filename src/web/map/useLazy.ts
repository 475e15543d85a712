import { type ComponentType, useEffect, useState } from 'react';

/** A component whose script comes after the page; undefined until then, and if it never comes. */
export const useLazy = <Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> | undefined => {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a script is asked for once
  useEffect(() => {
    let isHere = true;
    load().then(
      ({ default: component }) => isHere && setLoaded(() => component),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return Loaded;
};
