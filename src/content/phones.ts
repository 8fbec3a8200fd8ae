import type { Library } from './library.ts';

/** The platforms that are phones: those whose guides use one. */
export function phonesOf({ guides, site }: Library): string[] {
  const used = [...guides.values()].filter(({ graph }) =>
    Object.values(graph.steps).some(({ acts }) => acts.some(({ on }) => on === 'phone')),
  );
  return site.platforms.filter((platform) => used.some(({ graph }) => graph.world.platform === platform));
}
