declare namespace App {
  interface Locals {
    /** What the components of an article need to know of the page that they stand on. */
    reading?: import('./content/reading.types.ts').Reading;
    /** The references that have been named on the page: the first of each is where links to it lead. */
    named?: Set<string>;
  }
}
