/** A value understood (`doubt` says in Spanish what another reader could have understood), or the reason why it was not and what to do. */
export type Parsed<Value> = { ok: true; value: Value; doubt?: string } | { ok: false; reason: string };

/** A value understood. */
export const understood = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });

/** A value understood in the likeliest of two ways, with what should be looked at. */
export const doubted = <Value>(value: Value, doubt: string): Parsed<Value> => ({ ok: true, value, doubt });

/** A value refused, with what a person can do about it. */
export const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
