import { createContext, use } from 'react';

/** Addresses of the records that the page's references point at, by record name. */
export const TargetsContext = createContext<Readonly<Record<string, string>>>({});

/** The address of a record; undefined where the person may not read it. */
export const useTargetPath = (record: string): string | undefined => use(TargetsContext)[record];
