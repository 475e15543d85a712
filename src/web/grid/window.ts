import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Lines that are painted: those in view and some around them, so that quick scrolling finds them ready. */
export interface Window {
  readonly first: number;
  readonly last: number;
  /** Lines seen at once. */
  readonly page: number;
}

const around = 14;
/** The window moves in steps, so that most scroll events paint nothing. */
const stride = 4;

/** Which lines a scroller shows, all of them of one height. */
export const windowAt = (top: number, seen: number, height: number, lines: number): Window => {
  const page = Math.max(1, Math.floor(seen / height));
  const start = Math.floor(top / height / stride) * stride;
  return { first: Math.max(0, start - around), last: Math.min(lines - 1, start + page + stride + around), page };
};

/** Follows a scroller with the lines to paint. */
export const useWindow = (
  scroller: RefObject<HTMLElement | null>,
  height: number,
  lines: number,
  frame: number,
): Window => {
  const [window, setWindow] = useState<Window>(() => windowAt(0, 600, height, lines));
  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.toggleAttribute('data-aside', element.scrollLeft > 0);
    const next = windowAt(element.scrollTop, element.clientHeight - frame, height, lines);
    setWindow((now) => (now.first === next.first && now.last === next.last && now.page === next.page ? now : next));
  }, [scroller, height, lines, frame]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, measure]);
  return window;
};
