import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Advice } from '../../faces/advice.ts';
import { askAdvice, pause } from './askAdvice.ts';

/** What a form is told so that it can advise while somebody writes: which fields to ask about, and what is said of them now. */
export interface Advised {
  path: string;
  about: readonly string[];
  id?: string;
  /** Absent where the form asks for itself. */
  said?: readonly Advice[];
}

/** What is said of the form as it stands, asked again a moment after one of its advised fields changes. */
export const useAdvice = (
  form: RefObject<HTMLFormElement | null>,
  advised: Advised | null | undefined,
  problem: unknown,
): readonly Advice[] => {
  const [said, setSaid] = useState<readonly Advice[]>(advised?.said ?? []);
  const latest = useRef(advised);
  latest.current = advised;
  useEffect(() => {
    const element = form.current;
    if (!element || !latest.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const ask = async (): Promise<void> => {
      const { current } = latest;
      if (!current) return;
      asking = new AbortController();
      const { signal } = asking;
      const found = await askAdvice(current.path, standing(element, current), signal);
      if (!signal.aborted) setSaid(found);
    };
    const onInput = ({ target }: Event): void => {
      const name = target instanceof Element ? (target.getAttribute('name') ?? '') : '';
      if (!latest.current?.about.includes(name.replace(/\.\w+$/, ''))) return;
      clearTimeout(timer);
      asking.abort();
      timer = setTimeout(ask, pause);
    };
    element.addEventListener('input', onInput);
    // A refused form begins with what was typed, not with what is kept.
    if (problem || !latest.current.said) void ask();
    return () => {
      element.removeEventListener('input', onInput);
      clearTimeout(timer);
      asking.abort();
    };
  }, [form, problem]);
  return said;
};

const standing = (form: HTMLFormElement, { about, id }: Advised): URLSearchParams => {
  const said = new URLSearchParams(id === undefined ? {} : { id });
  for (const [key, value] of new FormData(form))
    if (typeof value === 'string' && about.includes(key.replace(/\.\w+$/, ''))) said.append(key, value);
  return said;
};
