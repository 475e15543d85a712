/** Whether a value was read in its source, in a word and a sign; why not, when not. */
export function Mark({ isVerified, doubt }: { isVerified: boolean; doubt?: string }) {
  return isVerified ? (
    <span className="law-mark ok">✓ verificado</span>
  ) : (
    <span className="law-mark attention" title={doubt}>
      ◌ sin verificar
    </span>
  );
}
