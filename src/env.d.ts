declare namespace App {
  interface Locals {
    /** What the components of an article need to know of the page that they stand on: the page of an article sets it. */
    context: import('./content/index.ts').PageContext;
    /** What an article may use, for the problem articles in it: the page of an article sets it. */
    components: Record<string, unknown>;
    /** The references that have been named on the page: the first of each is where links to it lead. */
    named?: Set<string>;
  }
}

/** Whether readers are counted on the site that is built; what is not built does not have it. */
declare const SHIRUBE_COUNTERS: boolean | undefined;

/** Whether pages are kept for use without a network on the site that is built; undefined in what is not built. */
declare const SHIRUBE_OFFLINE: boolean | undefined;

/** The pictures of articles, by their place below `content/pictures/` (src/build/pictures-module.ts). */
declare module 'virtual:shirube/pictures' {
  /** A picture's own size and kind, and the picture itself for Astro's image service. */
  export interface Picture extends Pick<import('astro').ImageMetadata, 'width' | 'height' | 'format'> {
    image: import('astro').ImageMetadata;
  }
  export const pictures: Readonly<Record<string, Picture>>;
}
