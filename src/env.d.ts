declare namespace App {
  interface Locals {
    /** What the components of an article need to know of the page that they stand on. */
    reading?: import('./content/reading.ts').Reading;
  }
}
