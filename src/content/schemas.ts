import { z } from 'zod';
import {
  addressOf,
  address,
  asked,
  CONTACT,
  countersAddress,
  date,
  host,
  id,
  inEachLanguage,
  inSomeLanguages,
  isLocale,
  origin,
  pattern,
  referenceId,
  sentence,
  siteAddress,
  supportPattern,
} from './schema-fields.ts';

export const siteSchema = z.strictObject({
  name: inEachLanguage,
  languages: z.record(
    z.string().refine(isLocale, 'Write a language code, such as `fr`'),
    z.strictObject({
      name: sentence,
      /** The locale for dates, numbers and Open Graph: `fr-FR`. */
      locale: z.string().refine(isLocale, 'Write a locale, such as `fr-FR`'),
      required: z.boolean().default(false),
      /** The language shown instead of missing texts. */
      fallback: z.string().optional(),
    }),
  ),
  /** Editions of languages for readers. Texts that an edition lacks come from its language. */
  editions: z
    .record(
      z.string().refine(isLocale, 'Write the language and a short name, such as `fr-falc`'),
      z.strictObject({ name: sentence, of: z.string() }),
    )
    .default({}),
  source: z.string(),
  address: siteAddress,
  support: z.strictObject({
    address: inSomeLanguages(supportPattern),
    source: z.literal('assumed').optional(),
  }),
  /** The contact of security.txt. Default: the support's address. */
  security: addressOf(['https', 'mailto', 'tel'], CONTACT).optional(),
  /** Counting of readers, and where counts are sent. Nobody is counted if absent. */
  counters: z
    .strictObject({
      address: countersAddress,
      /** Whether readers are asked first, or can only object. */
      consent: z.enum(['asked', 'not-needed']),
      searches: z.boolean().default(false),
    })
    .optional(),
  /** Where readers’ words are sent after they say that a guide did not help. They are not asked if absent. */
  feedback: countersAddress.optional(),
  /** Whether pages ask for `/notice.json`, a notice of known problems that is written between releases. */
  notices: z.boolean().default(false),
  /** Sites that may show this help center in frames. Without it, the addresses for frames do not exist. */
  embedding: z
    .strictObject({
      /** Articles, the diagnosis and search: for portals and other products. */
      help: z.array(origin).default([]),
      /** The agents' console: for a CRM. */
      console: z.array(origin).default([]),
    })
    .optional(),
  /** The duration of Strict-Transport-Security, if browsers should remember it. */
  hsts: z
    .strictObject({
      days: z
        .number()
        .refine(
          (days) => Number.isInteger(days) && days >= 0 && days <= 3650,
          'Write a whole number of days up to 3650; 0 makes browsers forget the earlier number',
        ),
      includeSubDomains: z.boolean().default(false),
    })
    .optional(),
  /** What works offline: visited pages with their files, all pages of the language, or nothing. */
  offline: z.enum(['visited', 'language', 'off']).default('visited'),
  references: z
    .object({ article: inSomeLanguages(pattern), source: z.literal('assumed').optional() })
    .catchall(inSomeLanguages(address)),
  links: z.array(host).default([]),
  tasks: z.array(id).min(1),
  platforms: z.array(id).min(1),
  methods: z.array(id).min(1),
  elsewhere: z.array(z.strictObject({ task: id, platform: id, reference: referenceId })).default([]),
  /** Whether guides are performed, and figures drawn, with the product of content/simulator. */
  simulator: z.enum(['none', 'content']),
});
export type Site = z.output<typeof siteSchema>;

const common = {
  title: sentence.max(80),
  summary: sentence.max(240),
  /** Search terms: at least eight phrases in the article's language. */
  keywords: z.array(sentence).min(8),
  /** Related articles, apart from those for the same task. */
  related: z.array(id).default([]),
  references: z.array(referenceId).default([]),
  updated: date,
  /** Unfinished: visible while writing, but not published. */
  draft: z.literal(true).optional(),
  /** Former ids: old addresses redirect. */
  aliases: z.array(id).default([]),
  'review-by': date.optional(),
};

export const articleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('guide'),
    task: id,
    platform: id,
    method: id,
    /** The last check against the `app` and its version; `assumed`: against its documentation only. */
    checked: z
      .strictObject({ on: date, source: z.enum(['app', 'assumed']).optional(), version: sentence.optional() })
      .optional(),
    /** Requirements before the first step; `reference` explains how to meet them. */
    requirements: z
      .array(z.strictObject({ text: sentence, article: id.optional(), reference: referenceId.optional() }))
      .default([]),
    /** The result and how to see it, for readers who completed the guide. */
    done: sentence.optional(),
    /** The label for doing it again, such as adding another user. */
    again: sentence.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('problem'),
    /** The screens of figures 1, 2, …, on every platform of the page. */
    figures: z
      .array(z.strictObject({ on: z.enum(['phone', 'device', 'portal']), screen: id, tap: id.optional() }))
      .default([]),
  }),
  z.strictObject({ ...common, kind: z.literal('reference') }),
]);
export type FrontMatter = z.output<typeof articleSchema>;

/** `content/references.yaml`: each has a `number` for the `article` address, or names another address. */
export const referencesSchema = z.strictObject({
  references: z.record(
    referenceId,
    z.union([
      z.strictObject({ number: z.int().positive(), subject: inEachLanguage, keywords: asked }),
      z.strictObject({ site: z.string(), subject: inEachLanguage, keywords: asked }),
    ]),
  ),
});
export type References = z.output<typeof referencesSchema>['references'];

const device = z.enum(['phone', 'device', 'portal']);
const remedyAct = z.strictObject({
  on: device,
  screen: id.optional(),
  tap: id.optional(),
  enter: id.optional(),
  focus: z.literal(true).optional(),
  off: z.literal(true).optional(),
  optional: z.literal(true).optional(),
});

/** `content/remedies.yaml`: the remedy of each fault of the simulator. */
export const remediesSchema = z.record(
  id,
  z.strictObject({
    problem: id.optional(),
    source: z.literal('assumed').optional(),
    seen: z.strictObject({ on: device, screen: id }),
    also: z.strictObject({ on: device, screen: id }).optional(),
    /** Acts before it is visible. */
    shows: z.array(remedyAct).optional(),
    acts: z.array(remedyAct).min(1),
    /** The task is complete afterwards. Otherwise the guide continues. */
    ends: z.literal(true).optional(),
  }),
);
export type Remedies = z.output<typeof remediesSchema>;

/** `content/dispositions.yaml`: how calls end, in the order offered to agents. */
export const dispositionsSchema = z.strictObject({
  dispositions: z.record(
    id,
    z.strictObject({
      outcome: z.enum(['solved', 'escalated', 'left']),
      queue: id.optional(),
      callback: z.literal(true).optional(),
    }),
  ),
});
export type Dispositions = z.output<typeof dispositionsSchema>['dispositions'];

/** `content/topics.yaml`: targets of links from the product's own screens. The most specific one is used. */
export const topicsSchema = z.strictObject({
  /** Topics in released screens of the product. */
  promised: z.array(id).default([]),
  topics: z.record(
    id,
    z.strictObject({
      /** Former names: old links redirect. */
      aliases: z.array(id).default([]),
      go: z
        .array(
          z.strictObject({
            platform: id.optional(),
            /** The prefix of versions: `8` matches 8.1 and 8.81.3. */
            version: z
              .string('Write the version in quotation marks, such as `"8.81"`')
              .regex(/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/, 'Write a version as the app shows it, such as `"8.81"`')
              .optional(),
            article: id.optional(),
            step: id.optional(),
            symptom: id.optional(),
            /** The guides for a task, on the home page. */
            task: id.optional(),
            page: z.enum(['diagnosis', 'search']).optional(),
          }),
        )
        .min(1),
    }),
  ),
});
export type Topics = z.output<typeof topicsSchema>;
export type TopicTarget = Topics['topics'][string]['go'][number];

/** `content/translations/{language}/{unit}.yaml`: the source's words at the last acceptance of a translation. */
export const recordSchema = z.strictObject({
  of: z.string(),
  phrases: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
});
