import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';

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
    const below = anchor.getBoundingClientRect();
    const left = Math.max(8, Math.min(below.left, innerWidth - element.offsetWidth - 8));
    const fits = below.bottom + element.offsetHeight + 8 <= innerHeight;
    setPlace({ left, top: fits ? below.bottom + 4 : Math.max(8, innerHeight - element.offsetHeight - 8) });
    (element.querySelector<HTMLElement>('input,select,button,textarea') ?? element).focus();
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target) && !anchor.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [anchor, onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    onClose();
    anchor.focus();
  };
  const style = place ?? { left: 0, top: 0, visibility: 'hidden' as const };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="grid-popup"
      style={style}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
