import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface PopupProps {
  label: string;
  /** The button that opened it: it stands below, and the focus goes back there. */
  anchor: HTMLElement;
  onClose(): void;
  children: ReactNode;
}

/** A small panel below what opened it; Escape or a click elsewhere closes it. */
export function Popup({ label, anchor, onClose, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const put = (): void => {
      const below = anchor.getBoundingClientRect();
      const left = Math.max(8, Math.min(below.left, innerWidth - element.offsetWidth - 8));
      const fits = below.bottom + element.offsetHeight + 8 <= innerHeight;
      const top = fits ? below.bottom + 4 : Math.max(8, innerHeight - element.offsetHeight - 8);
      setPlace((now) => (now?.left === left && now.top === top ? now : { left, top }));
    };
    put();
    // What it holds may grow while it stands open.
    const observer = new ResizeObserver(put);
    observer.observe(element);
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target) && !anchor.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => {
      observer.disconnect();
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [anchor, onClose]);
  const isPlaced = place !== undefined;
  useLayoutEffect(() => {
    // What is not yet placed is hidden, and what is hidden takes no focus.
    if (isPlaced) box.current?.querySelector<HTMLElement>('input,select,button,textarea')?.focus();
  }, [isPlaced]);
  useEscapeAnywhere(onClose);
  useEffect(() => () => giveFocusBack(anchor), [anchor]);
  const style = place ?? { left: 0, top: 0, visibility: 'hidden' as const };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="grid-popup"
      style={style}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </div>
  );
}

/** Escape closes the panel wherever the focus went meanwhile, and reaches nothing below it. */
const useEscapeAnywhere = (onEscape: () => void): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [onEscape]);

/** To what opened the panel, unless the person went elsewhere; a chip that is gone leaves it to the button of filters. */
const giveFocusBack = (anchor: HTMLElement): void => {
  if (document.activeElement !== document.body) return;
  const there = anchor.isConnected ? anchor : document.querySelector<HTMLElement>('.grid-opens-filters');
  there?.focus();
};
