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
} from './schema-fields.ts';

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** The help center's name, by language. */
  name: inEachLanguage,
  /** The languages in the order in which they are offered. */
  languages: z.record(
    z.string().refine(isLocale, 'Write a language code, such as `fr`'),
    z.strictObject({
      /** The language's own name for itself. */
      name: sentence,
      /** The locale for dates, numbers and Open Graph: `fr-FR`. */
      locale: z.string().refine(isLocale, 'Write a locale, such as `fr-FR`'),
      /** Whether the build fails where this language is incomplete. */
      required: z.boolean().default(false),
      /** The language shown where this one has nothing. */
      fallback: z.string().optional(),
    }),
  ),
  /** Other ways of writing one of the languages, for readers alone: what such an edition does not say itself, its language says. */
  editions: z
    .record(
      z.string().refine(isLocale, 'Write the language and a short name, such as `fr-falc`'),
      z.strictObject({
        /** What its readers call it. */
        name: sentence,
        /** The language that it is an edition of. */
        of: z.string(),
      }),
    )
    .default({}),
  /** The language that articles are written in first. */
  source: z.string(),
  address: siteAddress,
  support: z.strictObject({
    /** One address for all readers, or one for each language; a link to a page in another language names it. */
    address: inSomeLanguages(address),
    source: z.literal('assumed').optional(),
  }),
  /** Where a weakness of this site is reported, for security.txt; absent: at the support's address. */
  security: addressOf(['https', 'mailto', 'tel'], CONTACT).optional(),
  /** Where answers to "did this help?" are sent; absent: they stay in the reader's browser. */
  feedback: addressOf(['https'], 'Write a whole address that begins with `https:`').optional(),
  /** Readers are counted, and where the counts are sent; absent: nobody is. */
  counters: z
    .strictObject({
      address: countersAddress,
      /** Whether a reader is counted only after saying yes, or unless saying no. */
      consent: z.enum(['asked', 'not-needed']),
      /** Whether the words of searches without an answer are counted. */
      searches: z.boolean().default(false),
    })
    .optional(),
  /** Whose pages may show this help center in a frame, at addresses of its own; absent: nobody's, and these are not there. */
  embedding: z
    .strictObject({
      /** An article, the diagnosis, the search: portals and other products. */
      help: z.array(origin).default([]),
      /** The agents' console: a CRM. */
      console: z.array(origin).default([]),
    })
    .optional(),
  /** For how many days after a visit browsers reach this host over TLS only; absent: no such header. */
  hsts: z
    .strictObject({
      days: z
        .number()
        .refine(
          (days) => Number.isInteger(days) && days >= 0 && days <= 3650,
          'Write a whole number of days up to 3650; 0 makes browsers forget the earlier number',
        ),
      /** Whether the same holds for every host below this one. */
      includeSubDomains: z.boolean().default(false),
    })
    .optional(),
  /** What is kept for use without a network: visited pages with what they need, all pages of the language, or nothing. */
  offline: z.enum(['visited', 'language', 'off']).default('visited'),
  /** Settings from which the addresses of references are built; `article` has `{number}` in it. */
  references: z
    .object({ article: inSomeLanguages(pattern), source: z.literal('assumed').optional() })
    .catchall(inSomeLanguages(address)),
  /** Hosts that content may link to, besides those of the addresses above. */
  links: z.array(host).default([]),
  tasks: z.array(id).min(1),
  platforms: z.array(id).min(1),
  methods: z.array(id).min(1),
  /** Wishes that a reference answers and no article does. */
  elsewhere: z.array(z.strictObject({ task: id, platform: id, reference: referenceId })).default([]),
  /** Whether guides are rehearsed, and figures taken, on the product that content/simulator describes, or on `none`. */
  simulator: z.enum(['none', 'content']),
});
export type Site = z.output<typeof siteSchema>;

/** What every article's front matter carries. */
const common = {
  title: sentence.max(80),
  summary: sentence.max(240),
  /** What people type when they look for this: at least eight phrasings in the article's language. */
  keywords: z.array(sentence).min(8),
  /** Ids of articles that help further and are not found as siblings by task. */
  related: z.array(id).default([]),
  /** Ids from references.yaml, in printed order. */
  references: z.array(referenceId).default([]),
  /** The day of the last change that a reader would notice. */
  updated: date,
  /** Not finished: shown while it is written, and not published. */
  draft: z.literal(true).optional(),
  /** Ids that the article once had: old addresses lead to it. */
  aliases: z.array(id).default([]),
  /** The day until which somebody should look whether it is still true. */
  'review-by': date.optional(),
  /** Only in older translations: a hash of what it was made from. Records in content/translations know the words. */
  translation: z.strictObject({ of: z.string(), hash: z.string() }).optional(),
};

/** The front matter of an article. */
export const articleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('guide'),
    task: id,
    platform: id,
    method: id,
    /** When the guide was last checked against the `app`, and which version; `assumed`: against its documentation only. */
    checked: z
      .strictObject({
        on: date,
        source: z.enum(['app', 'assumed']).optional(),
        version: sentence.optional(),
        /** In older guides: the version. */
        app: sentence.optional(),
      })
      .optional(),
    /** What must hold before the first step; `reference` tells how to get there. */
    requirements: z
      .array(
        z.strictObject({
          text: sentence,
          /** Where one reads how: in an article of this site, by a reference, or in both. */
          article: id.optional(),
          reference: referenceId.optional(),
        }),
      )
      .default([]),
    /** What is true at the end, and how one can see it: said to who has walked the guide to it. */
    done: sentence.optional(),
    /** What doing it once more is called, where people do: another User, say. */
    again: sentence.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('problem'),
    /** What the article's figures 1, 2, … show, on whatever platform the page is about. */
    figures: z.array(z.strictObject({ on: z.enum(['phone', 'portal']), screen: id, tap: id.optional() })).default([]),
  }),
  z.strictObject({ ...common, kind: z.literal('reference') }),
]);
export type FrontMatter = z.output<typeof articleSchema>;

/** `content/references.yaml`: each has a `number` for the article setting, or names a setting of its own. */
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

const device = z.enum(['phone', 'portal']);
const remedyAct = z.strictObject({
  on: device,
  /** Absent: whatever the device shows. */
  screen: id.optional(),
  tap: id.optional(),
  enter: id.optional(),
  /** The phone is moved nearer or farther. */
  focus: z.literal(true).optional(),
});

/** `content/remedies.yaml`: what mends each fault of the simulator. */
export const remediesSchema = z.record(
  id,
  z.strictObject({
    /** The article that tells of it. */
    problem: id.optional(),
    source: z.literal('assumed').optional(),
    /** What the reader sees when it has struck. */
    seen: z.strictObject({ on: device, screen: id }),
    /** Another screen that comes of the same. */
    also: z.strictObject({ on: device, screen: id }).optional(),
    /** What is done before it shows. */
    shows: z.array(remedyAct).optional(),
    acts: z.array(remedyAct).min(1),
    /** Nothing more is to do; else the guide is taken up again. */
    ends: z.literal(true).optional(),
  }),
);
export type Remedies = z.output<typeof remediesSchema>;

/** `content/dispositions.yaml`: how calls end, in the order in which agents choose. */
export const dispositionsSchema = z.strictObject({
  dispositions: z.record(
    id,
    z.strictObject({
      /** What it is to the console. */
      outcome: z.enum(['solved', 'escalated', 'left']),
      /** Where the call goes next. */
      queue: id.optional(),
      /** The number to call back is asked for. */
      callback: z.literal(true).optional(),
    }),
  ),
});
export type Dispositions = z.output<typeof dispositionsSchema>['dispositions'];

/**
 * `content/topics.yaml`: where the links of the product's own screens lead. Of a topic's targets the one is taken that fits
 * and says most of platform and version.
 */
export const topicsSchema = z.strictObject({
  /** Topics that are in screens of the product which people have. */
  promised: z.array(id).default([]),
  topics: z.record(
    id,
    z.strictObject({
      /** Names that the topic once had: old links lead to it. */
      aliases: z.array(id).default([]),
      go: z
        .array(
          z.strictObject({
            platform: id.optional(),
            /** How the versions begin that it is for: `8` is 8.1 and 8.81.3 too. */
            version: z
              .string('Write the version in quotation marks, such as `"8.81"`')
              .regex(/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/, 'Write a version as the app shows it, such as `"8.81"`')
              .optional(),
            article: id.optional(),
            /** A step of the article. */
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

/** `content/translations/{language}/{unit}.yaml`: the words of the source that a translation was made from. */
export const recordSchema = z.strictObject({
  of: z.string(),
  phrases: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
});
