import { useEffect, useRef } from 'react';

/** Why a form was refused; each refusal takes the focus, so that nobody looks for it above a long form. */
export function RefusalNotice({ refused, id }: { refused: { message: string }; id?: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is new, though it says the same.
  useEffect(() => box.current?.focus(), [refused]);
  return (
    <p className="notice late" role="alert" tabIndex={-1} ref={box} id={id}>
      {refused.message}
    </p>
  );
}
