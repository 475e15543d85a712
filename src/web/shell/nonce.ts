import { createContext } from 'react';

/** The nonce of the page being rendered; in the browser it is no longer needed and absent. */
export const NonceContext = createContext<string | undefined>(undefined);
