import { VersionCard } from '../form/VersionCard.tsx';
import type { Deed } from './session.action.ts';
import { useSaving } from './useSaving.ts';

interface ConflictProps {
  /** The key of the save that met another's. */
  name: string;
  label: string;
  show(value: Readonly<Record<string, unknown>>): string;
  /** Both texts in one, where that makes sense. */
  join?(mine: Deed, theirs: Readonly<Record<string, unknown>>): Deed;
  /** Called with what stays, when the person keeps the other's. */
  onTheirs?(theirs: Readonly<Record<string, unknown>> & { version: number }): void;
}

/** What the house refused; or both versions of the same thing, for a person to choose: nothing is lost meanwhile. */
export function Conflict({ name, label, show, join, onTheirs }: ConflictProps) {
  const { troubles, answer, save } = useSaving();
  const trouble = troubles[name];
  if (!trouble) return null;
  if ('refused' in trouble)
    return (
      <p className="notice late trouble" role="alert">
        {trouble.refused}
        <button type="button" className="button small" onClick={() => answer(name)}>
          Entendido
        </button>
      </p>
    );
  const { mine, theirs } = trouble;
  return (
    <div className="notice attention trouble" role="alert">
      <p>
        <strong>{label}:</strong> otra persona lo escribió mientras usted lo hacía. Elija cuál queda.
      </p>
      <div className="both">
        <VersionCard title="Lo que escribió usted" text={show(mine)} button="Dejar la mía">
          {() => save(name, { ...mine, version: String(theirs.version) })}
        </VersionCard>
        <VersionCard title="Lo que ya estaba guardado" text={show(theirs)} button="Dejar la guardada">
          {() => {
            onTheirs?.(theirs);
            answer(name);
          }}
        </VersionCard>
      </div>
      {join && (
        <p>
          <button
            type="button"
            className="button small"
            onClick={() => save(name, { ...join(mine, theirs), version: String(theirs.version) })}
          >
            Dejar las dos, una bajo la otra
          </button>
        </p>
      )}
    </div>
  );
}
