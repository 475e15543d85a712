import type { ComponentProps } from 'react';
import { useNavigation } from 'react-router';

/** The filled button of a form; it says that it is working and is not pressed twice. */
export function Submit({ children, className = 'button filled', ...rest }: ComponentProps<'button'>) {
  const isSaving = useNavigation().state === 'submitting';
  return (
    <button
      type="submit"
      className={className}
      aria-disabled={isSaving || undefined}
      onClick={(event) => isSaving && event.preventDefault()}
      {...rest}
    >
      {isSaving ? 'Guardando…' : children}
    </button>
  );
}
