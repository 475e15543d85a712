const mostVersion = 2_147_483_647;

/** The version of a row that a form says it was written on; 0, which no row has, when it says none. */
export const readVersion = (said: unknown): number => {
  const version = typeof said === 'string' && /^\d{1,10}$/.test(said.trim()) ? Number(said) : 0;
  return version <= mostVersion ? version : 0;
};
