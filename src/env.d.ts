declare namespace App {
  interface Locals {
    /** The context of the article's page, for components in the article. Set by the page of an article. */
    context: import('./content/index.ts').PageContext;
    /** Components that articles can use, for the problem articles inside of one. Set by the page of an article. */
    components: Record<string, unknown>;
    /** References named on the page so far. Links lead to the first mention of each. */
    named?: Set<string>;
  }
}

/** Whether the built site counts readers. Not defined outside of builds. */
declare const SHIRUBE_COUNTERS: boolean | undefined;

/** Whether the built site stores pages for use offline. Not defined outside of builds. */
declare const SHIRUBE_OFFLINE: boolean | undefined;
