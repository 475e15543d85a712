/** Work that goes on until it is stopped. */
export interface Going {
  /** Answers once the work under way has ended. */
  stop(): Promise<void>;
}

/** Does the work now and again and again, `seconds` after each end; what fails is told and does not end it. */
export const repeat = (
  seconds: number,
  work: (goesOn: () => boolean) => Promise<unknown>,
  tell: (problem: unknown) => void,
): Going => {
  let goesOn = true;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      await work(() => goesOn);
    } catch (problem) {
      if (goesOn) tell(problem);
    }
    if (goesOn) timer = setTimeout(begin, seconds * 1_000);
  };
  const begin = (): void => {
    underWay = once();
  };
  begin();
  return {
    async stop() {
      goesOn = false;
      clearTimeout(timer);
      await underWay;
    },
  };
};
