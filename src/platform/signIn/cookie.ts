const isEncrypted = (origin: string): boolean => origin.startsWith('https:');

/** The name of the session's cookie: bound to this host where the connection is encrypted. */
export const cookieName = (origin: string): string => (isEncrypted(origin) ? '__Host-cabildo' : 'cabildo');

/** The header that gives a browser its session. */
export const sessionCookie = (origin: string, token: string): string =>
  `${cookieName(origin)}=${token}; Path=/; Max-Age=${12 * 3_600}; HttpOnly; SameSite=Lax${isEncrypted(origin) ? '; Secure' : ''}`;

/** The header that takes it away. */
export const endedCookie = (origin: string): string =>
  `${cookieName(origin)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isEncrypted(origin) ? '; Secure' : ''}`;

/** The session's token in the header of a request. */
export const tokenInCookie = (origin: string, header: string | null | undefined): string | undefined =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName(origin)}=`))
    ?.slice(cookieName(origin).length + 1) || undefined;
