const happenings: Readonly<Record<string, string>> = {
  accepted: 'Eligió su contraseña',
  entered: 'Ingresó',
  refused: 'Contraseña equivocada',
  factorRefused: 'Segundo paso equivocado',
  left: 'Salió',
  leftEverywhere: 'Salió en todos los equipos',
  passwordChanged: 'Cambió su contraseña',
  factorAdded: 'Agregó un segundo paso',
  factorRemoved: 'Quitó un segundo paso',
  recoveryCodesRenewed: 'Hizo códigos de recuperación nuevos',
  factorsForgotten: 'Se le quitaron los segundos pasos',
  tokenCreated: 'Creó una clave para programas',
  tokenRevoked: 'Anuló una clave para programas',
  invited: 'Se le envió un enlace',
  closed: 'Su cuenta se cerró',
  reopened: 'Su cuenta se reabrió',
};

/** What happened with an account, in words. */
export const happening = (what: string): string => happenings[what] ?? what;

/** What people call the device of a browser. */
export const deviceName = (agent: string): string => {
  const first = (pairs: readonly (readonly [RegExp, string])[]) => pairs.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = first([
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = first([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone o iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  if (!browser && !system) return agent.slice(0, 40) || 'Equipo sin nombre';
  return [browser ?? 'Navegador', system].filter(Boolean).join(' en ');
};
