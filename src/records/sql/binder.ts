/** Collects the values of one statement and answers their places: `$1::text`. */
export interface Binder {
  (value: unknown, type: string): string;
  readonly values: unknown[];
}

/** A fresh list of values for one statement. */
export const binder = (): Binder => {
  const values: unknown[] = [];
  const bind = (value: unknown, type: string): string => {
    values.push(value);
    return `$${values.length}::${type}`;
  };
  return Object.assign(bind, { values });
};
