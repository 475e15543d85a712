import type { Publisher } from './publisher.ts';

/** The forms in which the list is given. */
export const distributions = [
  { path: '/api/open/initiatives.csv', title: 'Planilla (CSV)', type: 'text/csv' },
  { path: '/api/open/initiatives.geojson', title: 'Mapa (GeoJSON)', type: 'application/geo+json' },
  { path: '/api/open/projects.json', title: 'Proyectos (OC4IDS 0.9)', type: 'application/json' },
] as const;

/** The catalogue of open data as DCAT, for the portals that gather catalogues. */
export const openCatalog = ({ institution, title, presentation, license }: Publisher, origin: string) => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
  },
  '@id': `${origin}/api/open/catalog.json`,
  '@type': 'dcat:Catalog',
  'dct:title': title,
  'dct:language': 'es',
  'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': institution },
  'dcat:dataset': [
    {
      '@id': `${origin}/portal/datos`,
      '@type': 'dcat:Dataset',
      'dct:title': `Iniciativas publicadas de ${institution}`,
      'dct:description':
        presentation ?? 'Proyectos, programas y estudios: en qué van, cuánto cuestan y quién los paga.',
      'dct:license': { '@id': license },
      'dcat:landingPage': { '@id': `${origin}/portal` },
      'dct:conformsTo': { '@id': `${origin}/api/open/dictionary.json` },
      'dcat:distribution': distributions.map(({ path, title: name, type }) => ({
        '@type': 'dcat:Distribution',
        'dct:title': name,
        'dcat:downloadURL': { '@id': origin + path },
        'dcat:mediaType': type,
      })),
    },
  ],
});
