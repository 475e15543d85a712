import { CannotCount, type Where } from '../../law/index.ts';
import { findCommune, foldName, regions } from '../../modules/common/territory/index.ts';

/** Where the days are counted, as a person writes it: a commune, a region, or nothing for the whole country. */
export const whereIs = (place: string): Where => {
  const wanted = foldName(place);
  if (!wanted || /^(TODO EL PAIS|CHILE)$/.test(wanted)) return {};
  // Some communes bear the name of a region: the plain name is the commune's.
  const commune = wanted.startsWith('REGION') ? undefined : findCommune(place);
  if (commune) return { commune: commune.code, region: commune.region };
  const region = regions.find(({ name }) => shortened(foldName(name)) === shortened(wanted));
  if (region) return { region: region.code };
  throw new CannotCount(
    `No hay comuna ni región llamada «${place}». Escríbala como «Chillán» o «Región de Ñuble», o déjela vacía para todo el país.`,
    'place',
  );
};

const shortened = (name: string): string => name.replace(/^REGION (DE LA |DE LOS |DEL |DE )?/, '');
