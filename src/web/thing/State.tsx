/** A state in words, with its mark. */
export function State({ label, hasEnded }: { label: string; hasEnded?: boolean }) {
  return <span className={hasEnded ? 'state ended' : 'state'}>{label}</span>;
}
